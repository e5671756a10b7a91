import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';

/**
 * A screen of its own for a browser with windows, and the hands in front of it: what they press goes through the
 * X server to whatever is on top, the browser's own menus and questions included, which no debugging protocol reaches.
 */
export interface XDisplay {
  /** As the variable DISPLAY takes it, `:99`. */
  name: string;
  /** Presses and lets go a mouse button at a place of the screen, in pixels; 1 is the left one, 3 the right. */
  click(x: number, y: number, button: 1 | 3): Promise<void>;
  /** Presses and lets go a key. @throws Error where the keyboard hasn't got it. */
  press(key: XKey): Promise<void>;
  /** How many windows it shows: a menu is one too. */
  windows(): Promise<number>;
  close(): Promise<void>;
}

/** Key symbols, from X11/keysymdef.h. */
const KEY_SYMBOLS = {
  Enter: 0xff0d,
  Escape: 0xff1b,
  Tab: 0xff09,
  Space: 0x20,
  ArrowLeft: 0xff51,
  ArrowUp: 0xff52,
  ArrowRight: 0xff53,
  ArrowDown: 0xff54,
} as const;
export type XKey = keyof typeof KEY_SYMBOLS;

/** Requests of the core protocol and of its extension XTEST (X.Org, "X Window System Protocol", "XTEST"). */
const OPCODE = {
  getWindowAttributes: 3,
  queryTree: 15,
  getInputFocus: 43,
  queryExtension: 98,
  getKeyboardMapping: 101,
};
const FAKE_INPUT = 2;
const VIEWABLE = 2;
const EVENT = { keyPress: 2, keyRelease: 3, buttonPress: 4, buttonRelease: 5, motion: 6 };

/**
 * Starts Xvfb on a free display.
 *
 * @returns null where Xvfb isn't installed (Debian: xvfb).
 * @throws Error where it does not start, or has no XTEST.
 */
export async function startDisplay(size = '1400x1000x24'): Promise<XDisplay | null> {
  const args = ['-displayfd', '3', '-screen', '0', size, '-ac', '-noreset'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const started = server.stdio[3];
  if (!started) throw new Error('no pipe to Xvfb');
  const number = await Promise.race([
    once(started, 'data').then(([data]) => String(data).trim()),
    once(server, 'error').then(() => null),
    once(server, 'exit').then(([code]) => Promise.reject(new Error(`Xvfb ended with ${code}`))),
  ]);
  if (number === null) return null;
  const ended = once(server, 'exit');
  const hands = await takeHands(`/tmp/.X11-unix/X${number}`);
  return {
    name: `:${number}`,
    async click(x, y, button) {
      await hands.send(EVENT.motion, 0, x, y);
      await hands.send(EVENT.buttonPress, button);
      await hands.send(EVENT.buttonRelease, button);
    },
    async press(key) {
      const code = hands.keycodes.get(KEY_SYMBOLS[key]);
      if (code === undefined) throw new Error(`no key ${key}`);
      await hands.send(EVENT.keyPress, code);
      await hands.send(EVENT.keyRelease, code);
    },
    windows: hands.windows,
    async close() {
      hands.end();
      server.kill();
      await ended;
    },
  };
}

/** Connects to an X server as a client that only makes input. */
async function takeHands(path: string) {
  const socket = connect(path);
  let received = Buffer.alloc(0);
  socket.on('data', (data) => {
    received = Buffer.concat([received, typeof data === 'string' ? Buffer.from(data) : data]);
  });
  async function take(bytes: number): Promise<Buffer> {
    while (received.length < bytes) await once(socket, 'data');
    const taken = received.subarray(0, bytes);
    received = received.subarray(bytes);
    return taken;
  }
  async function reply(): Promise<Buffer> {
    for (;;) {
      const head = await take(32);
      if (head[0] === 0) throw new Error(`the X server refuses request ${head[10]}: error ${head[1]}`);
      // Anything but 1 is an event, of which none was asked for but some come all the same.
      if (head[0] === 1) return Buffer.concat([head, await take(4 * head.readUInt32LE(4))]);
    }
  }

  // Little endian, version 11.0, no authorisation.
  socket.write(Buffer.from([0x6c, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
  const greeting = await take(8);
  const setup = await take(4 * greeting.readUInt16LE(6));
  if (greeting[0] !== 1) throw new Error('the X server lets nobody in');
  const first = setup.readUInt8(26);
  const count = setup.readUInt8(27) - first + 1;
  const root = setup.readUInt32LE(32 + 4 * Math.ceil(setup.readUInt16LE(16) / 4) + 8 * setup.readUInt8(21));

  /** Asks a question about a window. */
  async function about(opcode: number, window: number): Promise<Buffer> {
    const request = Buffer.from([opcode, 0, 2, 0, 0, 0, 0, 0]);
    request.writeUInt32LE(window, 4);
    socket.write(request);
    return await reply();
  }

  const query = Buffer.alloc(16);
  query.set([OPCODE.queryExtension, 0, 4, 0, 5]);
  query.write('XTEST', 8, 'latin1');
  socket.write(query);
  const extension = await reply();
  if (extension[8] !== 1) throw new Error('the X server has no XTEST');
  const xtest = extension.readUInt8(9);

  socket.write(Buffer.from([OPCODE.getKeyboardMapping, 0, 2, 0, first, count, 0, 0]));
  const mapping = await reply();
  const perKey = mapping.readUInt8(1);
  const keycodes = new Map<number, number>();
  for (let key = count - 1; key >= 0; key -= 1) {
    keycodes.set(mapping.readUInt32LE(32 + 4 * key * perKey), first + key);
  }

  return {
    keycodes,
    /** Makes one event; resolves when the server has taken it in. */
    async send(event: number, detail: number, x = 0, y = 0): Promise<void> {
      const request = Buffer.alloc(36);
      request.set([xtest, FAKE_INPUT, 9, 0, event, detail]);
      request.writeInt16LE(x, 24);
      request.writeInt16LE(y, 26);
      // FakeInput has no answer of its own, so the next question's is waited for.
      socket.write(Buffer.concat([request, Buffer.from([OPCODE.getInputFocus, 0, 1, 0])]));
      await reply();
    },
    async windows(): Promise<number> {
      const tree = await about(OPCODE.queryTree, root);
      let viewable = 0;
      for (let left = tree.readUInt16LE(16); left > 0; left -= 1) {
        // One that goes meanwhile is refused.
        const attributes = await about(OPCODE.getWindowAttributes, tree.readUInt32LE(28 + 4 * left)).catch(
          () => null,
        );
        if (attributes?.readUInt8(26) === VIEWABLE) viewable += 1;
      }
      return viewable;
    },
    end: () => socket.destroy(),
  };
}
