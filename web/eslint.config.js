import js from '@eslint/js'
import imports from 'eslint-plugin-import-x'
import hooks from 'eslint-plugin-react-hooks'
import { readdirSync } from 'node:fs'
import globals from 'globals'
import tseslint from 'typescript-eslint'

const features = readdirSync(new URL('./src/features', import.meta.url))

/** Imports run downwards: app → features → survey, board → live, ui → i18n, api. A feature never reaches into another one. */
const borders = [
  { target: './src/i18n', from: './src', except: ['./i18n', './test'] },
  { target: './src/api', from: './src', except: ['./api', './test'] },
  { target: './src/live', from: './src', except: ['./live', './api', './test'] },
  { target: './src/ui', from: './src', except: ['./ui', './i18n', './api', './test'] },
  { target: './src/survey', from: './src/features' },
  { target: './src/survey', from: './src/app' },
  { target: './src/board', from: './src/features' },
  { target: './src/board', from: './src/app' },
  { target: './src/board', from: './src/survey' },
  { target: './src/survey', from: './src/board' },
  { target: './src/features', from: './src/app' },
  ...features.map((name) => ({
    target: `./src/features/${name}`,
    from: './src/features',
    except: [`./${name}`],
    message: 'Features do not know each other; app composes them.',
  })),
]

export default tseslint.config(
  { ignores: ['dist', 'src/api/schema.d.ts'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ['src/**/*.{ts,tsx}', 'vite.config.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'import-x': imports, 'react-hooks': hooks },
    settings: { 'import-x/resolver': { typescript: true } },
    rules: {
      ...hooks.configs.recommended.rules,
      'import-x/no-restricted-paths': ['error', { zones: borders }],
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'No barrel files: import from the file that says it.' },
      ],
      'no-restricted-globals': ['error', 'alert', 'confirm', 'prompt'],
      'max-lines': ['error', { max: 260, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 16],
    },
  },
  { files: ['src/**/*.test.{ts,tsx}', 'src/test/**', 'src/i18n/??.ts'], rules: { 'max-lines': 'off' } },
  {
    files: ['scripts/**', 'public/**', '*.js'],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
)
