import { field, key, type TableSchema } from './table-schema';

const COMMITMENT = field(
  'commitment_id',
  'string',
  ['Commitment', '任务'],
  ['Commitment that the row belongs to.', '所属任务。'],
  { required: true },
);
const START = field(
  'start',
  'integer',
  ['Start', '起点'],
  ['UTF-16 offset in the commitment’s text.', '任务正文中的 UTF-16 起点。'],
  { required: true },
);
const END = field(
  'end',
  'integer',
  ['End', '终点'],
  ['UTF-16 offset in the commitment’s text, exclusive.', '任务正文中的 UTF-16 终点（不含）。'],
  { required: true },
);

export const COMMITMENTS: TableSchema = {
  name: 'commitments',
  title: ['Commitments', '任务'],
  description: [
    'One undertaking a row: a leaf numbered item, or one measure of an item with a responsibility clause of its own.',
    '每行一项任务：最末级编号条目，或条目中单独列明责任的一项举措。',
  ],
  primaryKey: ['id'],
  foreignKeys: [key('document_id', 'documents')],
  fields: [
    field(
      'id',
      'string',
      ['Commitment', '任务编号'],
      ['Stable id, made from document, path and heading.', '固定编号，由文件、层次与标题生成。'],
      { required: true, unique: true },
    ),
    field('document_id', 'string', ['Document', '文件'], ['Document in which it stands.', '所在文件。'], {
      required: true,
    }),
    field(
      'ordinal',
      'integer',
      ['Ordinal', '序次'],
      ['Place in the document, from 0.', '在文件中的次序，从 0 起。'],
      { required: true },
    ),
    field(
      'path',
      'string',
      ['Path', '层次'],
      [
        'Numbering labels from the outermost, joined by /, as 二/（一）/3.',
        '由外到内的编号，以 / 连接，如二/（一）/3。',
      ],
    ),
    field(
      'heading',
      'string',
      ['Heading', '标题'],
      ['First sentence that works as its title.', '充当标题的首句。'],
    ),
    field(
      'text',
      'string',
      ['Text', '正文'],
      [
        'Clean Simplified text without number and responsibility clause.',
        '整理后的简体正文，不含编号与责任分工。',
      ],
      { required: true },
    ),
    field(
      'source_start',
      'integer',
      ['Source start', '来源起点'],
      ['UTF-16 offset in source_file.', '来源文件中的 UTF-16 起点。'],
      { required: true },
    ),
    field(
      'source_end',
      'integer',
      ['Source end', '来源终点'],
      ['UTF-16 offset in source_file, exclusive.', '来源文件中的 UTF-16 终点（不含）。'],
      { required: true },
    ),
    field(
      'rule',
      'string',
      ['Rule', '规则'],
      ['Name of the rule that made it a commitment.', '判定为任务的规则名称。'],
      { required: true },
    ),
  ],
};

export const RESPONSIBILITIES: TableSchema = {
  name: 'responsibilities',
  title: ['Responsibilities', '责任分工'],
  description: ['Who leads and who takes part in a commitment.', '任务的牵头单位与参与单位。'],
  primaryKey: ['commitment_id', 'ordinal'],
  foreignKeys: [key('commitment_id', 'commitments'), key('entity_id', 'entities')],
  fields: [
    COMMITMENT,
    field(
      'ordinal',
      'integer',
      ['Ordinal', '序次'],
      ['Order in the clause, from 0.', '在责任分工中的次序，从 0 起。'],
      { required: true },
    ),
    field(
      'surface',
      'string',
      ['Party as written', '原文称谓'],
      ['Name as the document writes it, shared prefixes restored.', '文件中的写法，补足共用的前缀。'],
      { required: true },
    ),
    field(
      'role',
      'string',
      ['Role', '角色'],
      [
        'lead (牵头) or participant (配合, 责任单位, 按职责分工).',
        'lead 牵头；participant 配合、责任单位、按职责分工。',
      ],
      { required: true, enum: ['lead', 'participant'] },
    ),
    field(
      'generic',
      'boolean',
      ['Generic', '是否泛指'],
      ['True for 有关单位, 各市州 and the like.', '有关单位、各市州等泛指时为 true。'],
      { required: true },
    ),
    field(
      'entity_id',
      'string',
      ['Agency', '机构'],
      ['The agency; empty when generic.', '对应机构；泛指时为空。'],
    ),
  ],
};

export const TARGETS: TableSchema = {
  name: 'targets',
  title: ['Targets', '目标指标'],
  description: ['Measurable or dated results.', '可计量或有时限的结果。'],
  primaryKey: ['id'],
  foreignKeys: [key('commitment_id', 'commitments')],
  fields: [
    field(
      'id',
      'string',
      ['Target', '指标编号'],
      ['Stable id, made from commitment, text and metric.', '固定编号，由任务、原文与指标生成。'],
      { required: true, unique: true },
    ),
    COMMITMENT,
    field(
      'text',
      'string',
      ['Clause', '原文'],
      ['The clause, verbatim in the commitment’s text.', '任务正文中的原句。'],
      { required: true },
    ),
    field('metric', 'string', ['Metric', '指标'], ['What is measured.', '所计量的对象。']),
    field('comparator', 'string', ['Comparator', '比较'], ['Relation to the value.', '与数值的关系。'], {
      enum: ['>=', '<=', '=', '>', '<'],
    }),
    field(
      'value',
      'string',
      ['Value', '数值'],
      ['A number, or words such as 全覆盖.', '数值，或“全覆盖”等词。'],
    ),
    field('unit', 'string', ['Unit', '单位'], ['Unit as written.', '原文单位。']),
    field(
      'deadline',
      'string',
      ['Deadline', '时限'],
      ['ISO 8601 day, month or year.', 'ISO 8601 日、月或年。'],
      { pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' },
    ),
  ],
};

export const MENTIONS: TableSchema = {
  name: 'mentions',
  title: ['Mentions', '提及'],
  description: ['Occurrences of entities in the commitments’ texts.', '实体在任务正文中的出现。'],
  primaryKey: ['commitment_id', 'start', 'end', 'entity_id'],
  foreignKeys: [key('commitment_id', 'commitments'), key('entity_id', 'entities')],
  fields: [
    COMMITMENT,
    field('entity_id', 'string', ['Entity', '实体'], ['What is mentioned.', '所提及的实体。'], {
      required: true,
    }),
    field(
      'surface',
      'string',
      ['Surface', '原文写法'],
      ['Exactly text[start, end).', '与正文 [起点, 终点) 完全一致。'],
      { required: true },
    ),
    START,
    END,
  ],
};

export const DAMAGE: TableSchema = {
  name: 'damage',
  title: ['Damage', '残损'],
  description: [
    'Stretches of commitments’ texts that could not be read in the source and are kept as they are.',
    '任务正文中来源残损、无法辨读而保留原样的部分。',
  ],
  primaryKey: ['commitment_id', 'start'],
  foreignKeys: [key('commitment_id', 'commitments')],
  fields: [COMMITMENT, START, END],
};
