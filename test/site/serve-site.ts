import { createServer as createPlainServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { Readable } from 'node:stream';
import { Converter } from 'opencc-js';
import type { Article } from './article';
import { makeCertificate } from './certificate';
import { type FixturePage, FRAME_PAGES, OTHER_PAGES, PLAN_PAGES } from './fixture-pages';
import { siteIndex } from './markup/site-index';

/** `received` is the seed's own text, noise included; the others are that text converted as it stands. */
export type SiteScript = 'received' | 'hans' | 'hant';

/** A page that a test adds to the site. */
export interface ExtraPage {
  host: string;
  /** Path without query. */
  path: string;
  /**
   * A string is sent as UTF-8 HTML, and so is each that a function yields, when it comes; bytes are sent as they are,
   * without a charset in the header.
   */
  body: string | Uint8Array | (() => AsyncIterable<string>);
  /** Response headers besides the content type, as a Content-Security-Policy. */
  headers?: Record<string, string>;
}

export interface Site {
  tlsPort: number;
  plainPort: number;
  /** Every host that has a page. */
  hosts(): string[];
  /** Adds a page, or replaces the one at that place. */
  add(page: ExtraPage): void;
  close(): Promise<void>;
}

const CONVERTERS: Record<SiteScript, (text: string) => string> = {
  received: (text) => text,
  hans: Converter({ from: 't', to: 'cn' }),
  hant: Converter({ from: 'cn', to: 't' }),
};

function inScript(article: Article, script: SiteScript): Article {
  const convert = CONVERTERS[script];
  return { ...article, title: convert(article.title), lines: article.lines.map(convert) };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

/**
 * Serves the fixture pages, over TLS and plain, on 127.0.0.1. A browser reaches them under their real names
 * by resolver rules (test/e2e/support). `?script=hans` and `?script=hant` give a page's text in that script.
 * A path that isn't a page of its host gets that host's list of pages.
 *
 * @param port TLS port; 0 takes a free one. The plain port is always a free one.
 */
export async function serveSite(port = 0): Promise<Site> {
  const pages = new Map<string, FixturePage>();
  for (const page of [...PLAN_PAGES, ...OTHER_PAGES, ...FRAME_PAGES]) pages.set(page.host + page.path, page);
  const extra = new Map<string, ExtraPage>();

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const url = new URL(request.url ?? '/', `https://${request.headers.host ?? 'localhost'}`);
    const added = extra.get(url.hostname + url.pathname);
    if (added) {
      const { body, headers } = added;
      const type = body instanceof Uint8Array ? 'text/html' : 'text/html; charset=utf-8';
      response.writeHead(200, { 'content-type': type, ...headers });
      if (typeof body === 'function') Readable.from(body()).pipe(response);
      else response.end(body);
      return;
    }
    if (url.pathname === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    const script = (url.searchParams.get('script') ?? 'received') as SiteScript;
    if (!(script in CONVERTERS)) {
      response.writeHead(400, { 'content-type': 'text/plain' }).end(`unknown script ${script}`);
      return;
    }
    const page = pages.get(url.hostname + url.pathname);
    const html = page ? page.markup(inScript(page.article, script)) : siteIndex(url, [...pages.values()]);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  };

  const hosts = (): string[] => [...new Set([...pages.values(), ...extra.values()].map((page) => page.host))];
  const tls = createTlsServer(await makeCertificate([...hosts(), '*.gov.cn']), answer);
  const plain = createPlainServer(answer);
  const tlsPort = await listen(tls, port);
  const plainPort = await listen(plain, 0);
  return {
    tlsPort,
    plainPort,
    hosts,
    add: (page) => void extra.set(page.host + page.path, page),
    close: async () => {
      for (const server of [tls, plain]) server.closeAllConnections();
      await Promise.all(
        [tls, plain].map((server) => new Promise<void>((resolve) => server.close(() => resolve()))),
      );
    },
  };
}
