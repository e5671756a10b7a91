/* As much of React as the fixture app uses; its own types would bring a second JSX namespace. */

declare module 'react' {
  export type Node = { readonly $$typeof: symbol } | string | null | Node[];
  export abstract class Component<P> {
    readonly props: P;
    state: object;
    componentDidMount(): void;
    componentDidUpdate(): void;
    render(): Node;
  }
  export function createElement<P>(
    tag: string | (new () => Component<P>),
    props: Record<string, unknown> | null,
    ...children: Node[]
  ): Node;
}

declare module 'react-dom' {
  import type { Node } from 'react';

  export function createPortal(children: Node, container: Element): Node;
}

declare module 'react-dom/client' {
  import type { Node } from 'react';

  interface Root {
    render(node: Node): void;
    unmount(): void;
  }
  export function createRoot(element: Element): Root;
  export function hydrateRoot(
    element: Element,
    node: Node,
    options: { onRecoverableError(error: unknown): void },
  ): Root;
}
