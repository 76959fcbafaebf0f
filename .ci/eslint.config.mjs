import playwright from 'eslint-plugin-playwright';
import tseslint from 'typescript-eslint';
import { root } from './steps.mjs';

/** Of our matchers, those that ask a judge, and so must be awaited. */
const ASKING = [
  ...['toMeet', 'toMeetAll', 'toBePersonalized', 'toBeConsistent', 'toHaveEnded', 'toMeetRate'],
  ...['toBePreferredOver', 'toRemember', 'toCorrectFalsePremise', 'toScore', 'toHoldPersona'],
];
const CONFIGS = ['**/*.config.ts', '**/*.config.mjs'];

const noEnums = { selector: 'TSEnumDeclaration', message: 'A union of words says the same and needs no code.' };
const noDefaults = { selector: 'ExportDefaultDeclaration', message: 'Export by name: only reporters and configs are loaded by path.' };
const noEnvironment = { object: 'process', property: 'env', message: 'Read in configs and the CLI; elsewhere it comes in as an argument.' };

export default tseslint.config(
  { ignores: ['dist/', 'reports/', 'node_modules/', '.cache/', '**/test-results/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/require-await': 'off',
      // Playwright's own types trip it, and we have few classes.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/only-throw-error': 'error',
      eqeqeq: 'error',
      'no-restricted-properties': ['error', noEnvironment],
      'no-restricted-syntax': ['error', noEnums, noDefaults],
      'prefer-const': 'error',
    },
  },
  { files: ['src/**/*.ts', 'simulators/**/*.ts'], ignores: ['src/cli/**', 'src/report/**'], rules: { 'no-console': 'error' } },
  {
    files: ['playwright.config.ts', 'specs/playwright.config.ts', 'src/cli/**/*.ts', 'specs/demo-chatbot/serve.ts', 'src/playwright/chromium.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  // Specs that start other programs hand the environment on.
  { files: ['specs/contract/**/*.ts', 'specs/e2e/**/*.ts', 'specs/bench/**/*.ts'], rules: { 'no-restricted-properties': 'off' } },
  { files: ['src/report/reporter.ts', ...CONFIGS], rules: { 'no-restricted-syntax': ['error', noEnums] } },
  {
    files: ['specs/**/*.spec.ts'],
    extends: [playwright.configs['flat/recommended']],
    rules: {
      'playwright/missing-playwright-await': ['error', { customMatchers: ASKING }],
      // Our specs check values as much as pages, and say what they check in loops over cases and in functions of their own.
      'playwright/consistent-spacing-between-blocks': 'off',
      'playwright/expect-expect': 'off',
      'playwright/no-conditional-in-test': 'off',
      'playwright/no-conditional-expect': 'off',
      'playwright/no-standalone-expect': 'off',
    },
  },
);
