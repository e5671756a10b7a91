import { elementRole } from './element-role';
import { hasHan } from './has-han';
import { mayGetRoot } from './may-get-root';
import { isElement } from './node-kinds';
import {
  attributesOf,
  containsNode,
  firstChildOf,
  localNameOf,
  nextSiblingOf,
  nodeTypeOf,
  parentOf,
  shadowRootOf,
} from './own-property';
import type { FlowOwner, TextFlow } from './text-flow';
import { LINE_END, OBJECT_CHARACTER } from './text-flow';
import { EDITABLE, KEEP_SCRIPT, type Traits, traitsInside } from './traits';

// Looked up once: a content script's globals are the page's own, in Firefox behind a wrapper.
const { TEXT_NODE, CDATA_SECTION_NODE, ELEMENT_NODE } = Node;

/** Nodes read in one step of a scan. */
const NODES_PER_STEP = 256;

/** What a scan meets, in document order. */
export interface ScanReport {
  /** Flows with at least one Han character, outside of editable text. */
  flows: TextFlow[];
  /** Elements and shadow roots inside that have flows of their own, with the traits around them. */
  inner: { owner: FlowOwner; traits: Traits }[];
  /** The owner and the inline elements in it, as far as their attributes may be converted. */
  elements: Element[];
  /** Those that may yet get a shadow root. */
  hosts: Element[];
  /** False when the page took the ground away between two steps; the report then holds what was read. */
  complete: boolean;
}

interface OpenFlow {
  parts: string[];
  length: number;
  nodes: Text[];
  starts: number[];
  ends: number[];
  traits: Traits[];
}

const emptyFlow = (): OpenFlow => ({ parts: [], length: 0, nodes: [], starts: [], ends: [], traits: [] });

const UNTOUCHABLE = EDITABLE | KEEP_SCRIPT;

/**
 * Reads the flows that belong directly to an owner: its text and that of inline elements in it, at any
 * depth, without recursion, so that hostile nesting can't overflow the stack. Yields between steps; the page
 * may change meanwhile.
 *
 * `traits` are those inside the owner. `originalOf` gives the page's own text of a node.
 */
export function* scanOwner(
  owner: FlowOwner,
  traits: Traits,
  originalOf: (node: Text) => string,
): Generator<undefined, ScanReport> {
  const report: ScanReport = { flows: [], inner: [], elements: [], hosts: [], complete: true };
  let open = emptyFlow();
  const levels: Traits[] = [];
  let current = traits;

  const close = (): void => {
    if (open.nodes.length > 0) {
      const text = open.parts.length === 1 ? (open.parts[0] as string) : open.parts.join('');
      if (hasHan(text)) {
        const { nodes, starts, ends, traits: ofNodes } = open;
        report.flows.push({ owner, text, nodes, starts, ends, traits: ofNodes });
      }
    }
    if (open.length > 0) open = emptyFlow();
  };
  const append = (part: string): void => {
    open.parts.push(part);
    open.length += part.length;
  };
  const takeText = (node: Text): void => {
    if ((current & EDITABLE) !== 0) {
      append(OBJECT_CHARACTER);
      return;
    }
    const text = originalOf(node);
    if (text === '') return;
    open.nodes.push(node);
    open.starts.push(open.length);
    open.traits.push(current);
    append(text);
    open.ends.push(open.length);
  };
  const takeAttributes = (element: Element, inside: Traits): void => {
    if ((inside & UNTOUCHABLE) !== 0) return;
    // The options of a list are attributes of theirs.
    if (attributesOf(element).length > 0 || localNameOf(element) === 'select') report.elements.push(element);
  };
  const takeShadow = (element: Element, inside: Traits): void => {
    const root = shadowRootOf(element);
    if (root !== null) report.inner.push({ owner: root, traits: inside });
    else if (mayGetRoot(element)) report.hosts.push(element);
  };

  /** Takes in one element; true when its children are part of this owner's flows. */
  const enter = (element: Element): boolean => {
    const role = elementRole(element);
    switch (role) {
      case 'skip':
        return false;
      case 'break':
        // A second break in a row ends a paragraph.
        if (open.parts.at(-1) === LINE_END) close();
        else append(LINE_END);
        return false;
      case 'atom':
        append(OBJECT_CHARACTER);
        takeAttributes(element, traitsInside(element, current));
        return false;
      case 'block':
      case 'aside':
        if (role === 'block') close();
        report.inner.push({ owner: element, traits: current });
        return false;
      case 'inline': {
        const inside = traitsInside(element, current);
        takeAttributes(element, inside);
        takeShadow(element, inside);
        levels.push(current);
        current = inside;
        return true;
      }
    }
  };

  if (isElement(owner)) {
    takeAttributes(owner, traits);
    takeShadow(owner, traits);
  }
  let node: Node | null = firstChildOf(owner);
  let steps = 0;
  while (node !== null) {
    if (++steps % NODES_PER_STEP === 0) {
      yield undefined;
      if (!containsNode(owner, node)) {
        report.complete = false;
        break;
      }
    }
    let descended = false;
    const type = nodeTypeOf(node);
    if (type === TEXT_NODE || type === CDATA_SECTION_NODE) takeText(node as Text);
    else if (type === ELEMENT_NODE && enter(node as Element)) {
      const first = firstChildOf(node);
      if (first !== null) {
        node = first;
        descended = true;
      } else current = levels.pop() as Traits;
    }
    if (descended) continue;
    while (node !== null && nextSiblingOf(node) === null) {
      node = parentOf(node);
      if (node === owner || node === null) {
        close();
        return report;
      }
      current = levels.pop() as Traits;
    }
    node = node === null ? null : nextSiblingOf(node);
  }
  close();
  return report;
}
