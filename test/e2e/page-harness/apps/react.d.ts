/* As much of React as the fixture app uses; its own types would bring a second JSX namespace. */

declare module 'react' {
  export type Node = { readonly $$typeof: symbol } | string | null;
  export function createElement(
    tag: string,
    props: Record<string, unknown> | null,
    ...children: (Node | Node[])[]
  ): Node;
}

declare module 'react-dom/client' {
  import type { Node } from 'react';

  export function createRoot(element: Element): { render(node: Node): void; unmount(): void };
}
