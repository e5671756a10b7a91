import { field, key, type TableSchema } from './table-schema';

export const DOCUMENTS: TableSchema = {
  name: 'documents',
  title: ['Documents', '政策文件'],
  description: [
    'Plans, opinions and notices, one row for each source file.',
    '规划、意见、通知等文件，每个来源文件一行。',
  ],
  primaryKey: ['id'],
  foreignKeys: [],
  fields: [
    field(
      'id',
      'string',
      ['Document', '文件编号'],
      [
        'Stable id, made from the document number, else from issuer and title.',
        '固定编号，由发文字号生成；缺字号时由发文机关与标题生成。',
      ],
      { required: true, unique: true },
    ),
    field(
      'title',
      'string',
      ['Title', '标题'],
      ['Title of the plan itself, not of the notice around it.', '文件本身的标题，不是印发通知的标题。'],
    ),
    field(
      'document_number',
      'string',
      ['Document number', '发文字号'],
      [
        'As 湘政办发〔2024〕17号; empty where the source has lost it.',
        '如湘政办发〔2024〕17号；来源缺失时为空。',
      ],
    ),
    field(
      'kind',
      'string',
      ['Kind', '文种'],
      [
        'plan, opinion, notice, measures, law, report, news, faq …',
        '规划、意见、通知、办法、法规、报告、新闻、问答等。',
      ],
      { required: true },
    ),
    field(
      'issuer',
      'string',
      ['Issuer', '发文机关'],
      ['Organ that signed the document.', '署名的发文机关。'],
    ),
    field(
      'region',
      'string',
      ['Region', '地区'],
      ['Region with its superiors, as 浙江省丽水市.', '地区全称，含上级，如浙江省丽水市。'],
    ),
    field(
      'region_code',
      'string',
      ['Region code', '地区代码'],
      ['GB/T 2260; 000000 for the nation.', 'GB/T 2260 代码；全国为 000000。'],
      { pattern: '^\\d{6}$' },
    ),
    field('level', 'string', ['Level', '层级'], ['Level of government of the region.', '地区的政府层级。'], {
      enum: ['national', 'province', 'city', 'county'],
    }),
    field('issued_on', 'date', ['Issued on', '成文日期'], ['Day at the signature.', '落款日期。']),
    field(
      'published_on',
      'date',
      ['Published on', '发布日期'],
      ['Day on which the site published it.', '网站发布日期。'],
    ),
    field(
      'script',
      'string',
      ['Script', '字体'],
      ['Script of the source: Simplified, Traditional or both.', '来源文本的字体：简体、繁体或混用。'],
      { required: true, enum: ['hans', 'hant', 'mixed'] },
    ),
    field(
      'source_file',
      'string',
      ['Source file', '来源文件'],
      ['Name of the file that was read.', '所读文件的名称。'],
      { required: true },
    ),
    field(
      'source_sha256',
      'string',
      ['Source hash', '来源校验'],
      ['SHA-256 of the file as read.', '所读文件的 SHA-256。'],
      { required: true, pattern: '^[0-9a-f]{64}$' },
    ),
    field(
      'source_url',
      'string',
      ['Source page', '来源网页'],
      ['Page on which it stands, if the source tells.', '来源标明的网页地址。'],
    ),
    field(
      'is_plan',
      'boolean',
      ['Is a plan', '是否计划类'],
      ['Whether commitments were looked for.', '是否从中抽取任务。'],
      { required: true },
    ),
    field(
      'reason',
      'string',
      ['Reason', '判断依据'],
      ['Why it was, or was not, taken for a plan.', '判断为计划类或非计划类的依据。'],
      { required: true },
    ),
    field(
      'blanket_parties',
      'string',
      ['Blanket parties', '统一责任单位'],
      [
        'Parties that the document once names for all later items (以下不再列出), joined by 、.',
        '文件一次列明、后文不再列出的责任单位，以顿号连接。',
      ],
    ),
  ],
};

export const CITATIONS: TableSchema = {
  name: 'citations',
  title: ['Citations', '引用文件'],
  description: [
    'Laws, plans and notices that a document cites, linked to the package’s own documents.',
    '文件所引用的法规、规划、通知，并与本数据集中的文件关联。',
  ],
  primaryKey: ['document_id', 'title'],
  foreignKeys: [
    key('document_id', 'documents'),
    key('cited_document_id', 'documents'),
    key('entity_id', 'entities'),
  ],
  fields: [
    field('document_id', 'string', ['Document', '文件'], ['The citing document.', '引用方文件。'], {
      required: true,
    }),
    field(
      'title',
      'string',
      ['Cited title', '被引标题'],
      ['Title in 《》, without the marks.', '书名号内的标题，不含书名号。'],
      { required: true },
    ),
    field(
      'document_number',
      'string',
      ['Cited number', '被引字号'],
      ['Number given with the citation.', '引用时注明的发文字号。'],
    ),
    field(
      'cited_document_id',
      'string',
      ['Cited document', '被引文件'],
      ['The package’s document that it is, if it holds it.', '被引文件在本数据集中的编号。'],
    ),
    field(
      'entity_id',
      'string',
      ['Instrument', '文件实体'],
      ['The instrument as an entity.', '对应的文件类实体。'],
      { required: true },
    ),
  ],
};

export const REPAIRS: TableSchema = {
  name: 'repairs',
  title: ['Repairs', '校勘'],
  description: [
    'Apparatus: what was mended between the source and the text, span by span, with the evidence.',
    '校勘记：来源与正文之间逐处的订正及其依据。',
  ],
  primaryKey: ['document_id', 'source_start', 'source_end', 'kind'],
  foreignKeys: [key('document_id', 'documents')],
  fields: [
    field('document_id', 'string', ['Document', '文件'], ['Document that was mended.', '所校勘的文件。'], {
      required: true,
    }),
    field(
      'source_start',
      'integer',
      ['Source start', '来源起点'],
      ['UTF-16 offset in the source file.', '来源文件中的 UTF-16 起点。'],
      { required: true },
    ),
    field(
      'source_end',
      'integer',
      ['Source end', '来源终点'],
      ['UTF-16 offset in the source file, exclusive.', '来源文件中的 UTF-16 终点（不含）。'],
      { required: true },
    ),
    field(
      'kind',
      'string',
      ['Kind', '类别'],
      [
        'reading: inserted pronunciation removed; advertising: word restored; over-conversion; layout; lost: restored from evidence; damage: unreadable, kept.',
        'reading 删去夹注读音；advertising 恢复被广告替换的词；over-conversion 过度转换；layout 版面；lost 据证补足；damage 无法辨读，保留原样。',
      ],
      { required: true, enum: ['reading', 'advertising', 'over-conversion', 'layout', 'lost', 'damage'] },
    ),
    field(
      'reading',
      'string',
      ['Reading', '订正文'],
      ['What stands for the span in the text; empty when it is removed.', '正文中的订正文字；删去时为空。'],
    ),
    field('evidence', 'string', ['Evidence', '依据'], ['Why it reads so.', '订正依据。'], { required: true }),
  ],
};
