/** What a site's metadata table or a database export says about a document. */
export interface MetadataFields {
  title?: string;
  documentNumber?: string;
  issuer?: string;
  issuedOn?: string;
  publishedOn?: string;
  category?: string;
}

const FIELDS: Record<string, keyof MetadataFields | 'other'> = {};
const LABELS: Record<keyof MetadataFields | 'other', string> = {
  title: '主题 subject 标题 政策标题 名称 文件名称 信息名称 文件标题 公文标题',
  documentNumber: '政策文号 发文字号 文号 发文号 文件编号 文件号 公文号 发文文号 文件字号',
  issuer:
    '发文机关 发布机构 发布机关 发文单位 制发机关 公开主体 发布单位 发文机构 制定机关 信息提供单位 公开责任部门',
  issuedOn: '成文日期 成文时间 生成日期 发文日期 印发日期 签发日期 制发日期 文件日期',
  publishedOn: '发送时间 发布日期 发布时间 公开日期 公布日期 发文时间 公开时间 信息发布日期 时间 日期',
  category: '体裁 文种 文件类型 公文种类 体裁分类 信息分类 主题分类',
  other:
    '发件人 收件人 抄送人 发送人 from to cc bcc date message-id mime-version content-type content-transfer-encoding reply-to return-path received x-mailer 网址 统一编号 文件状态 发文地区 牵头单位 索引号 信息索引号 组配分类 公开方式 公开范围 公开形式 主题词 关键词 服务对象 服务对象分类 有效性 文件有效性 效力状态 有效期 统一登记号 来源 信息来源 文章来源 浏览次数 浏览量 点击数 阅读次数 字体 字号 打印 访问量 作者 编辑 责任编辑 审核 初审 复审 终审 所在行业 所属行业 分类 内容概述 关联解读 相关解读 相关文件 政策解读 失效日期 实施日期 生效日期 废止日期 施行日期 内容分类 栏目分类 发文部门 载体类型 语种',
};
for (const [field, labels] of Object.entries(LABELS)) {
  for (const label of labels.split(' ')) FIELDS[label] = field as keyof MetadataFields | 'other';
}

/** Longest label, with the white space that sites put between its characters (索 引 号). */
const MAX_LABEL = 25;

/** A metadata label at the start of a cell or line and what follows it, or null. Text is Simplified. */
export function splitLabel(
  cell: string,
): { field: keyof MetadataFields | 'other'; value: string; colon: boolean } | null {
  const head = cell.slice(0, MAX_LABEL * 2);
  const colon = /[:：]/u.exec(head);
  const bare = (colon === null ? cell.slice(0, MAX_LABEL * 2 + 1) : head.slice(0, colon.index)).replace(
    /[\s\u3000【】[\]]/gu,
    '',
  );
  const field = bare.length <= MAX_LABEL && Object.hasOwn(FIELDS, bare) ? FIELDS[bare] : undefined;
  if (field === undefined) return null;
  return { field, value: colon === null ? '' : cell.slice(colon.index + 1).trim(), colon: colon !== null };
}

/**
 * Reads fields from cells in reading order: `label：value` in one cell, or a label and its value in the next.
 * The first value of a field counts.
 */
export function readMetadataFields(cells: readonly string[]): MetadataFields {
  const fields: MetadataFields = {};
  for (let i = 0; i < cells.length; i++) {
    const label = splitLabel((cells[i] ?? '').trim());
    if (label === null) continue;
    let { value } = label;
    if (value === '') {
      const next = (cells[i + 1] ?? '').trim();
      if (splitLabel(next) !== null) continue;
      value = next;
      i++;
    }
    if (label.field !== 'other' && value !== '' && value.length <= 200) fields[label.field] ??= value;
  }
  return fields;
}
