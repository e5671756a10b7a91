declare module 'mark.js' {
  export default class Mark {
    constructor(root: Element);
    markRegExp(expression: RegExp): void;
  }
}
