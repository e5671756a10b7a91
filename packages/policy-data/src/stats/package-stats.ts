import { streamTable } from '../tables/read-table';
import { TABLE_NAMES } from '../tables/tables';

export interface PackageStats {
  rows: Record<string, number>;
  documentsByLevel: Record<string, number>;
  documentsByKind: Record<string, number>;
  entitiesByKind: Record<string, number>;
  responsibilitiesByRole: Record<string, number>;
  threadsByRelation: Record<string, number>;
  repairsByKind: Record<string, number>;
  /** Commitments with at least one responsibility, one lead, one target. */
  commitmentsWith: { responsibility: number; lead: number; target: number };
}

function add(counts: Record<string, number>, key: string | undefined): void {
  const name = key || '(unknown)';
  counts[name] = (counts[name] ?? 0) + 1;
}

/** Counts of a built package, read as a stream. @throws when a table is missing. */
export async function packageStats(directory: string): Promise<PackageStats> {
  const stats: PackageStats = {
    rows: {},
    documentsByLevel: {},
    documentsByKind: {},
    entitiesByKind: {},
    responsibilitiesByRole: {},
    threadsByRelation: {},
    repairsByKind: {},
    commitmentsWith: { responsibility: 0, lead: 0, target: 0 },
  };
  const having = { responsibility: new Set<string>(), lead: new Set<string>(), target: new Set<string>() };
  for (const name of TABLE_NAMES) {
    stats.rows[name] = 0;
    for await (const row of streamTable(directory, name)) {
      stats.rows[name] = (stats.rows[name] ?? 0) + 1;
      if (name === 'documents') {
        add(stats.documentsByLevel, row['level']);
        add(stats.documentsByKind, row['kind']);
      } else if (name === 'entities') add(stats.entitiesByKind, row['kind']);
      else if (name === 'threads') add(stats.threadsByRelation, row['relation']);
      else if (name === 'repairs') add(stats.repairsByKind, row['kind']);
      else if (name === 'targets') having.target.add(row['commitment_id'] ?? '');
      else if (name === 'responsibilities') {
        add(stats.responsibilitiesByRole, row['role']);
        having.responsibility.add(row['commitment_id'] ?? '');
        if (row['role'] === 'lead') having.lead.add(row['commitment_id'] ?? '');
      }
    }
  }
  stats.commitmentsWith = {
    responsibility: having.responsibility.size,
    lead: having.lead.size,
    target: having.target.size,
  };
  return stats;
}
