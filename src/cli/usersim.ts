#!/usr/bin/env node
import { Failure } from '../support/failure.js';
import { nearest } from '../support/text.js';
import { chat, chatHelp } from './chat.js';
import { listProfiles } from './listProfiles.js';

const HELP = `usersim: test chatbots with simulated people

  usersim chat --chatbot <url> --profile <name> --goal "..."   hold one conversation; usersim chat --help
  usersim chat --again <record.json>                           hold a recorded conversation again
  usersim profiles list                                        names of all profiles, one a line
  usersim --help

Tests are run by Playwright: npx playwright test
Environment: USERSIM_MODEL, OPENAI_API_KEY, OPENAI_BASE_URL, USERSIM_SEED. Without USERSIM_MODEL it runs offline, by rules.
`;

async function main(words: readonly string[]): Promise<number> {
  const [command, ...rest] = words;
  if (command === undefined || command === '--help' || command === '-h' || command === 'help') return say(HELP);
  if (command === 'chat') return rest.includes('--help') ? say(chatHelp) : chat(rest, process.env);
  if (command === 'profiles' && rest[0] === 'list') return say(listProfiles());
  const asked = [command, rest[0] ?? ''].join(' ').trim();
  const meant = nearest(command === 'profiles' ? asked : command, ['chat', 'profiles list']);
  throw new Failure({
    party: 'set-up',
    code: 'command-unknown',
    what: `no command "${asked}"${meant === null ? '' : `; did you mean "${meant}"?`}`,
    next: 'All commands: npx usersim --help',
  });
}

function say(text: string): number {
  process.stdout.write(text);
  return 0;
}

main(process.argv.slice(2)).then(
  code => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Failure ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 2;
  },
);
