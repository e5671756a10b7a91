import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dictionaryPage } from '../src/tables/dictionary';

writeFileSync(fileURLToPath(new URL('../DICTIONARY.md', import.meta.url)), dictionaryPage());
