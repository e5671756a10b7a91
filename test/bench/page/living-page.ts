/** What a living page has seen. */
export interface Delays {
  /** ms from writing to conversion and marking, one for each text that was written. */
  delays: number[];
  /** Texts that were never converted and marked. */
  missed: number;
}

/**
 * A page whose own script, once `live(names, perSecond, seconds)` is called, writes so many texts a second, each
 * with a name in it: half of them in new elements and half in place; it keeps the last hundred.
 */
export const LIVING_PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>页</title></head>
<body><p>数据</p><div></div><script>
const marked = () => {
  const nodes = new Set();
  for (const [name, highlight] of CSS.highlights) {
    if (name.startsWith('policy-lens')) for (const range of highlight) nodes.add(range.startContainer);
  }
  return nodes;
};
const sleep = (time) => new Promise((resolve) => setTimeout(resolve, time));
window.live = async (names, perSecond, seconds) => {
  const root = document.querySelector('div');
  const pending = new Map();
  const delays = [];
  let missed = 0;
  let written = 0;
  const write = () => {
    const text = '第' + written + '条：“' + names[written % names.length] + '”的数据服务' + written;
    const last = root.lastElementChild?.firstChild;
    let node = last;
    if (written % 2 === 1 && last) last.data = text;
    else {
      node = document.createTextNode(text);
      const paragraph = document.createElement('p');
      paragraph.append(node);
      root.append(paragraph);
    }
    pending.set(node, performance.now());
    written++;
    while (root.childElementCount > 100) root.firstElementChild.remove();
  };
  const look = () => {
    const now = performance.now();
    const nodes = pending.size > 0 ? marked() : null;
    for (const [node, since] of pending) {
      if (node.data.includes('數據') && nodes.has(node)) delays.push(now - since);
      else if (now - since < 2000 && node.isConnected) continue;
      else missed++;
      pending.delete(node);
    }
  };
  const looking = setInterval(look, 4);
  const start = performance.now();
  while (performance.now() - start < seconds * 1000) {
    const due = Math.floor(((performance.now() - start) / 1000) * perSecond);
    while (written < due) write();
    await sleep(4);
  }
  await sleep(400);
  look();
  clearInterval(looking);
  return { delays, missed };
};
</script></body></html>`;
