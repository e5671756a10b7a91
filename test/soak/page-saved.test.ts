import { describeSavedPages, savedPages } from '../e2e/page-harness/saved-pages-suite';

describeSavedPages('chromium', savedPages);
describeSavedPages('firefox', savedPages);
