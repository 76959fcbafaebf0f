import type { Conversation } from '../conversation/conversation.js';
import { oneLine } from '../support/visible.js';

/** The command that holds a recorded conversation again, from its file alone. */
export const againCommand = (file: string): string => `npx usersim chat --again ${inShell(file)}`;

/** The command that judges a recorded conversation anew, without talking to the chatbot. */
export const regradeCommand = (file: string): string => `npx usersim regrade ${inShell(file)}`;

const inShell = (file: string): string => (/^[\w./-]+$/.test(file) ? file : `'${file.replaceAll("'", String.raw`'\''`)}'`);

/** Simulators that the command line can play, over the only channel it can open. */
const PLAYABLE: readonly string[] = ['usp', 'agenda'];

type Held = Pick<Conversation, 'profile' | 'scenario' | 'seed' | 'simulator' | 'channel'>;

/** How a conversation is held again: the command, or where the command line cannot play it, what to write in its spec. */
export function howAgain({ profile, scenario, seed, simulator, channel }: Held, file: string): string {
  if (PLAYABLE.includes(simulator.name) && channel.kind === 'http') return againCommand(file);
  const text = (value: string) => `'${oneLine(value).replace(/[\\']/gu, String.raw`\$&`)}'`;
  const overlay = profile.overlay === undefined ? '' : ` overlay: ${text(profile.overlay)},`;
  return `simulate(${text(profile.id)}, { goal: ${text(scenario.goal)},${overlay} seed: ${seed} })`;
}

/** The words before it: a command for a shell, or a line for a spec. */
export const againLabel = (again: string): string => (again.startsWith('simulate(') ? 'Hold it again in its spec' : 'Hold it again');
