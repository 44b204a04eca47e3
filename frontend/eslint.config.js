import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const ROOMS = ['vocabulary', 'study', 'scheduling', 'progress', 'learners', 'upkeep'];

/** Imports go one way: lib <- components <- features <- app; a room does not reach into another. */
function forbid(files, patterns) {
  const deep = { regex: '^(\\.\\./){2,}', message: 'Leave the folder by "@/..." instead.' };
  return { files, rules: { 'no-restricted-imports': ['error', { patterns: [deep, ...patterns] }] } };
}

const above = (layers) => ({
  regex: `^@/(${layers})/`,
  message: 'Imports go one way: lib <- components <- features <- app.',
});

const otherRooms = (room) => ({
  regex: `^@/features/(?!${room}/)`,
  message: 'Rooms do not import each other; compose them in app/pages.',
  // The study apps show words, so they may name what a word is.
  allowTypeImports: room === 'study',
});

export default tseslint.config(
  { ignores: ['dist', 'src/lib/api-types.ts'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    languageOptions: { globals: globals.browser },
    rules: {
      ...reactHooks.configs['recommended-latest'].rules,
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  { files: ['scripts/**', '*.config.*', 'public/**'], languageOptions: { globals: { ...globals.node, ...globals.browser } } },
  { files: ['scripts/**'], rules: { 'no-console': 'off' } },
  { files: ['**/texts.*.ts'], rules: { 'max-lines': 'off' } },
  forbid(['src/lib/**'], [above('components|features|app')]),
  forbid(['src/components/**'], [above('features|app')]),
  ...ROOMS.map((room) => forbid([`src/features/${room}/**`], [above('app'), otherRooms(room)])),
);
