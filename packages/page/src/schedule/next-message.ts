/** Calls back in a task that comes right after those that wait already: a timer would be delayed. */
export function nextMessage(callback: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    callback();
  };
  port2.postMessage(null);
}
