/**
 * The published API of `policy-data`: what the command line can do, for programs. Inside the repository import
 * the modules themselves.
 */
export { loadDataSet } from './assets/data-set';
export {
  type BuildOptions,
  type BuildProgress,
  type BuildReport,
  buildPackage,
  type SourceError,
} from './build/build-package';
export { type CheckReport, checkPackage } from './check/check-package';
export { type ExplainedSource, explainSource } from './explain/explain-source';
export { EXPORT_FORMATS, type ExportFormat, exportPackage } from './export/export-package';
export { resolvePageRegion } from './page-region';
export { type PackageStats, packageStats } from './stats/package-stats';
export { streamTable } from './tables/read-table';
export { TABLES, tableSchema } from './tables/tables';
