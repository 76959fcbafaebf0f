#!/usr/bin/env node
import { Failure } from '../support/failure.js';
import { nearest } from '../support/text.js';
import { profileFolders } from './listProfiles.js';

type Environment = Readonly<Record<string, string | undefined>>;

interface Command {
  /** One line of the overview. */
  readonly about: string;
  /** Loads what the command needs when it is asked for. */
  readonly load: () => Promise<{ readonly help: string; readonly run: (words: readonly string[], env: Environment) => number | Promise<number> }>;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  chat: {
    about: 'hold one conversation: --chatbot <url> --profile <name> --goal "..."; or again: --again <record.json>',
    load: async () => {
      const { chat, chatHelp } = await import('./chat.js');
      return { help: chatHelp, run: chat };
    },
  },
  compare: {
    about: 'what two runs of the same specs say about two versions: better, worse, no difference shown, inconclusive',
    load: async () => {
      const { compare, compareHelp } = await import('./compare.js');
      return { help: compareHelp, run: words => compare(words) };
    },
  },
  'judge check': {
    about: 'whether a judge can tell who is speaking; below the floor it is refused',
    load: async () => {
      const { checkJudgeCommand, checkJudgeHelp } = await import('./judge/check.js');
      return { help: checkJudgeHelp, run: (words, env) => checkJudgeCommand(words, env, { ...terminal(), clock: Date.now }) };
    },
  },
  'judge calibrate': {
    about: "what a judge's verdicts and its certainty are worth, measured on labels",
    load: async () => {
      const { calibrateJudge, calibrateHelp } = await import('./judge/calibrate.js');
      return { help: calibrateHelp, run: words => calibrateJudge(words, { ...terminal(), clock: Date.now }) };
    },
  },
  regrade: {
    about: 'judge stored conversations anew, without the chatbot; or disagree with a verdict: --disagree met "why"',
    load: async () => {
      const { regrade, regradeHelp } = await import('./regrade.js');
      return { help: regradeHelp, run: (words, env) => regrade(words, env, { ...terminal(), clock: Date.now }) };
    },
  },
  report: {
    about: "make the last run's report anew, with what people's labels say by now",
    load: async () => {
      const { report, reportHelp } = await import('./regrade/report.js');
      return { help: reportHelp, run: words => report(words) };
    },
  },
  'profiles list': {
    about: 'names of all profiles, one a line',
    load: async () => {
      const { listProfiles } = await import('./listProfiles.js');
      return { help: 'usersim profiles list: names of all profiles, one a line\n', run: words => say(listProfiles(words)) };
    },
  },
  'profiles extract': {
    about: 'implicit profiles from your own conversation logs',
    load: async () => {
      const { extractProfiles, extractHelp } = await import('./extractProfiles.js');
      return { help: extractHelp, run: (words, env) => extractProfiles(words, env, terminal()) };
    },
  },
  'profiles sample': {
    about: 'draw people: quotas, census margins, overlays',
    load: async () => {
      const { sampleProfiles, sampleHelp } = await import('./sampleProfiles.js');
      return { help: sampleHelp, run: words => sampleProfiles(words, profileFolders()) };
    },
  },
  'profiles fit': {
    about: 'work out who is like whom, for strata, map and coverage',
    load: async () => {
      const { fitPopulation, fitHelp } = await import('./fitPopulation.js');
      return { help: fitHelp, run: (words, env) => fitPopulation(words, env, profileFolders(), terminal().signal) };
    },
  },
  'profiles virtual': {
    about: 'join the facts of one person with the manner of another near by',
    load: async () => {
      const { virtualPeople, virtualHelp } = await import('./virtualPeople.js');
      return { help: virtualHelp, run: (words, env) => virtualPeople(words, env, profileFolders(), terminal().signal) };
    },
  },
  'profiles deepen': {
    about: 'imagine lasting details for people, validated and revised',
    load: async () => {
      const { deepenProfiles, deepenHelp } = await import('./deepenProfiles.js');
      return { help: deepenHelp, run: (words, env) => deepenProfiles(words, env, profileFolders(), terminal().signal) };
    },
  },
  'profiles describe': {
    about: 'who is in a population: margins and map',
    load: async () => {
      const { describePopulation, describeHelp } = await import('./describePopulation.js');
      return { help: describeHelp, run: words => describePopulation(words, profileFolders()) };
    },
  },
  'profiles coverage': {
    about: 'whom a run stands for, whom it misses, and whom to add next',
    load: async () => {
      const { coverage, coverageHelp } = await import('./coverage.js');
      return { help: coverageHelp, run: words => coverage(words, profileFolders()) };
    },
  },
  'profiles validate': {
    about: 'what named rules find in a corpus',
    load: async () => {
      const { validateProfiles, validateHelp } = await import('./validateProfiles.js');
      return { help: validateHelp, run: words => validateProfiles(words, profileFolders()) };
    },
  },
  'judge label': {
    about: 'a local page where a person answers what the judge answered, to measure the judge',
    load: async () => {
      const { judgeLabel, labelHelp } = await import('./judge/label/label.js');
      return { help: labelHelp, run: words => judgeLabel(words, { ...terminal(), clock: Date.now }) };
    },
  },
  'simulators check': {
    about: 'what a simulator and its model are worth: a battery, and a card with intervals',
    load: async () => {
      const { checkSimulator, checkSimulatorHelp } = await import('./checkSimulator.js');
      return { help: checkSimulatorHelp, run: (words, env) => checkSimulator(words, env, profileFolders(), { ...terminal(), clock: Date.now }) };
    },
  },
};

const HELP: readonly string[] = ['--help', '-h', 'help'];

/** All commands, or those that begin alike. */
const overview = (begin = ''): string => {
  const commands = Object.entries(COMMANDS).filter(([name]) => name.startsWith(begin));
  const width = Math.max(...commands.map(([name]) => name.length));
  return `usersim: test chatbots with simulated people

${commands.map(([name, { about }]) => `  usersim ${name.padEnd(width)}  ${about}`).join('\n')}

Options of a command: npx usersim <command> --help
Tests are run by Playwright: npx playwright test
Environment: USERSIM_MODEL, OPENAI_API_KEY, OPENAI_BASE_URL; USERSIM_SEED for chat. Without USERSIM_MODEL it runs offline, by rules.
`;
};

async function main(words: readonly string[]): Promise<number> {
  const [first] = words;
  if (first === undefined || HELP.includes(first)) return say(overview());
  if ((first === 'profiles' || first === 'simulators' || first === 'judge') && (words[1] === undefined || HELP.includes(words[1])))
    return say(overview(`${first} `));
  const name = [words.slice(0, 2).join(' '), first].find(asked => Object.hasOwn(COMMANDS, asked));
  const command = name === undefined ? undefined : COMMANDS[name];
  if (name === undefined || command === undefined) throw unknown(words);
  const { help, run } = await command.load();
  const rest = words.slice(name.split(' ').length);
  return rest.includes('--help') || rest.includes('-h') ? say(help) : run(rest, process.env);
}

function unknown(words: readonly string[]): Failure {
  const names = Object.keys(COMMANDS);
  const groups = new Set(names.map(name => name.split(' ')[0]));
  const asked = words.slice(0, groups.has(words[0]) ? 2 : 1).join(' ');
  const meant = nearest(asked, names);
  return new Failure({
    party: 'set-up',
    code: 'command-unknown',
    what: `no command "${asked}"${meant === null ? '' : `; did you mean "${meant}"?`}`,
    next: 'All commands: npx usersim --help',
  });
}

/** Standard output and error, and Ctrl-C as a signal: what was done is kept. */
function terminal() {
  const interruption = new AbortController();
  process.once('SIGINT', () =>
    interruption.abort(new Failure({ party: 'set-up', code: 'interrupted', what: 'interrupted; the same command goes on where it stopped' })),
  );
  return {
    out: (text: string) => void process.stdout.write(text),
    err: (text: string) => void process.stderr.write(text),
    tty: process.stderr.isTTY === true,
    signal: interruption.signal,
  };
}

function say(text: string): number {
  process.stdout.write(text);
  return 0;
}

// Whoever reads our output may have read enough: `usersim ... | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

main(process.argv.slice(2)).then(
  code => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Failure ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 2;
  },
);
