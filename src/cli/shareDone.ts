/**
 * Tells on standard error how far a long piece of work is: in a terminal on one line that is written over, elsewhere at every
 * tenth. `done` ends the line.
 */
export function shareDone(stream: { readonly isTTY?: boolean; write(text: string): unknown } = process.stderr) {
  let last = '';
  let open = false;
  return {
    tell(what: string, share: number) {
      const percent = Math.floor(100 * share);
      const text = `${what} ${stream.isTTY ? percent : percent - (percent % 10)} %`;
      if (text === last) return;
      last = text;
      open = stream.isTTY === true;
      stream.write(open ? `\r\u001B[K${text}` : `${text}\n`);
    },
    done() {
      if (open) stream.write('\r\u001B[K');
      open = false;
    },
  };
}
