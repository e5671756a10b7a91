import { ENTITY_KINDS } from '../records';
import { field, key, type TableSchema } from './table-schema';

export const ENTITIES: TableSchema = {
  name: 'entities',
  title: ['Entities', '实体'],
  description: [
    'Agencies, digital platforms, programmes and cited instruments.',
    '机构、数字平台、项目（行动、改革、试点等）与被引文件。',
  ],
  primaryKey: ['id'],
  foreignKeys: [{ fields: ['parent_id'], table: '', references: ['id'] }],
  fields: [
    field(
      'id',
      'string',
      ['Entity', '实体编号'],
      ['Stable id, made from kind, region and canonical name.', '固定编号，由类别、地区与规范名称生成。'],
      { required: true, unique: true },
    ),
    field(
      'kind',
      'string',
      ['Kind', '类别'],
      [
        'agency 机构, platform 平台, programme 项目, instrument 文件.',
        'agency 机构；platform 平台；programme 项目；instrument 文件。',
      ],
      { required: true, enum: ENTITY_KINDS },
    ),
    field(
      'name',
      'string',
      ['Name', '规范名称'],
      ['Canonical name, with the region where a relative name lacks it.', '规范名称；相对称谓补足地区。'],
      { required: true },
    ),
    field(
      'region_code',
      'string',
      ['Region code', '地区代码'],
      [
        'GB/T 2260 of the region it belongs to; 000000 for the nation or for what is done in many regions under one name.',
        '所属地区的 GB/T 2260 代码；全国性的或多地同名的为 000000。',
      ],
      { pattern: '^\\d{6}$' },
    ),
    field('level', 'string', ['Level', '层级'], ['Level of that region.', '该地区的层级。'], {
      enum: ['national', 'province', 'city', 'county'],
    }),
    field(
      'parent_id',
      'string',
      ['Parent', '上级'],
      ['What it is a part of, where the name shows it.', '名称所示的上级或所属。'],
    ),
    field(
      'basis',
      'string',
      ['Basis', '依据'],
      ['lexicon: curated; otherwise the rule that recognised it.', 'lexicon 为人工整理；否则为识别规则名。'],
      { required: true },
    ),
    field(
      'description',
      'string',
      ['Description', '说明'],
      [
        'What it is, from the curated lexicon; empty where it says nothing.',
        '其性质与职能，来自人工整理的词表；无则空。',
      ],
    ),
  ],
};

export const ALIASES: TableSchema = {
  name: 'aliases',
  title: ['Aliases', '别名'],
  description: ['Surface forms of entities and where they hold.', '实体的各种写法及其适用地区。'],
  primaryKey: ['entity_id', 'surface', 'region_code'],
  foreignKeys: [key('entity_id', 'entities')],
  fields: [
    field('entity_id', 'string', ['Entity', '实体'], ['What the form means.', '所指实体。'], {
      required: true,
    }),
    field('surface', 'string', ['Surface', '写法'], ['Form, in Simplified.', '简体写法。'], {
      required: true,
    }),
    field(
      'region_code',
      'string',
      ['Holds in', '适用地区'],
      [
        'GB/T 2260 of the region in whose texts the form means this entity; empty: anywhere.',
        '该写法在哪一地区的文本中指此实体；空为各地通用。',
      ],
      { pattern: '^\\d{6}$' },
    ),
    field(
      'valid_from',
      'string',
      ['Valid from', '启用'],
      ['ISO 8601 day, month or year since which the form is official.', '该名称启用的日期。'],
    ),
    field(
      'valid_until',
      'string',
      ['Valid until', '停用'],
      ['ISO 8601 day, month or year at which a reform ended the form.', '该名称因改革停用的日期。'],
    ),
    field(
      'source',
      'string',
      ['Source', '来源'],
      [
        'document: found in a text; form: made from curated abbreviations; lexicon: curated; otherwise a note, with “; document” when it was found too.',
        'document 见于文本；form 由整理的简称生成；lexicon 为人工整理；其余为说明，见于文本的后加“; document”。',
      ],
      { required: true },
    ),
  ],
};

export const THREADS: TableSchema = {
  name: 'threads',
  title: ['Threads', '脉络'],
  description: ['The same undertaking followed through several documents.', '同一任务在多份文件中的延续。'],
  primaryKey: ['thread_id', 'commitment_id'],
  foreignKeys: [key('commitment_id', 'commitments')],
  fields: [
    field(
      'thread_id',
      'string',
      ['Thread', '脉络编号'],
      ['Stable id, made from its first commitment.', '固定编号，由首个任务生成。'],
      { required: true },
    ),
    field('commitment_id', 'string', ['Commitment', '任务'], ['Member of the thread.', '脉络中的任务。'], {
      required: true,
    }),
    field('ordinal', 'integer', ['Ordinal', '序次'], ['Order by date, from 0.', '按时间的次序，从 0 起。'], {
      required: true,
    }),
    field(
      'relation',
      'string',
      ['Relation', '关系'],
      [
        'To the earlier member: first, continued, sharpened, weakened, extended (delivered and extended), dropped.',
        '与前一任务的关系：first 首见；continued 延续；sharpened 加码；weakened 减弱；extended 完成并拓展；dropped 取消。',
      ],
      { required: true, enum: ['first', 'continued', 'sharpened', 'weakened', 'extended', 'dropped'] },
    ),
  ],
};

export const THREAD_EVIDENCE: TableSchema = {
  name: 'thread_evidence',
  title: ['Thread evidence', '脉络依据'],
  description: [
    'Why two commitments are linked: the stretches of both texts that answer each other.',
    '两项任务相关联的依据：双方正文中相对应的部分。',
  ],
  primaryKey: ['thread_id', 'earlier_id', 'later_id', 'kind', 'earlier_start', 'later_start'],
  foreignKeys: [key('earlier_id', 'commitments'), key('later_id', 'commitments')],
  fields: [
    field('thread_id', 'string', ['Thread', '脉络'], ['Thread that the pair belongs to.', '所属脉络。'], {
      required: true,
    }),
    field(
      'earlier_id',
      'string',
      ['Earlier commitment', '在先任务'],
      ['The earlier of the two.', '两项中在先者。'],
      { required: true },
    ),
    field(
      'later_id',
      'string',
      ['Later commitment', '在后任务'],
      ['The later of the two.', '两项中在后者。'],
      { required: true },
    ),
    field(
      'kind',
      'string',
      ['Kind', '类别'],
      [
        'entity: the same entity; heading: like headings; target: comparable targets; wording: the same words.',
        'entity 同一实体；heading 标题相近；target 指标可比；wording 文字相同。',
      ],
      { required: true, enum: ['entity', 'heading', 'target', 'wording'] },
    ),
    field(
      'earlier_start',
      'integer',
      ['Start in the earlier', '在先起点'],
      ['UTF-16 offset in the earlier commitment’s text.', '在先任务正文中的 UTF-16 起点。'],
      { required: true },
    ),
    field('earlier_end', 'integer', ['End in the earlier', '在先终点'], ['Exclusive.', '不含。'], {
      required: true,
    }),
    field(
      'later_start',
      'integer',
      ['Start in the later', '在后起点'],
      ['UTF-16 offset in the later commitment’s text.', '在后任务正文中的 UTF-16 起点。'],
      { required: true },
    ),
    field('later_end', 'integer', ['End in the later', '在后终点'], ['Exclusive.', '不含。'], {
      required: true,
    }),
    field(
      'note',
      'string',
      ['Note', '说明'],
      [
        'What is shared, in words, as 全程网办率 ≥75% → ≥90%.',
        '共同点的文字说明，如全程网办率 ≥75% → ≥90%。',
      ],
      { required: true },
    ),
  ],
};
