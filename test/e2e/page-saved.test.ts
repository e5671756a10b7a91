import { describeSavedPages, savedPages } from './page-harness/saved-pages-suite';

/* A sample of the saved pages; `npm run test:soak` has them all. */

const every = (step: number): string[] => savedPages.filter((_, index) => index % step === 0);

describeSavedPages('chromium', every(8));
describeSavedPages('firefox', every(16));
