import type {} from '@mui/material/themeCssVarsAugmentation'
import { createTheme } from '@mui/material/styles'
import { shape, themes, times, type TokenName } from '@/ui/theme/tokens'

/** The same tokens as the live pages, in the component library's words. */
export const deskTheme = createTheme({
  cssVariables: { cssVarPrefix: 'pl', colorSchemeSelector: 'data-theme', nativeColor: true },
  colorSchemes: { light: { palette: palette(themes.light) }, dark: { palette: palette(themes.dark) } },
  typography: {
    fontFamily: shape.font,
    fontSize: 14,
    h1: { fontSize: '1.625rem', fontWeight: 600, letterSpacing: '-0.015em', lineHeight: 1.2 },
    body1: { fontSize: '0.875rem', lineHeight: 1.45 },
    body2: { fontSize: '0.8125rem', lineHeight: 1.45 },
    button: { textTransform: 'none', fontWeight: 600 },
  },
  shape: { borderRadius: 10 },
  transitions: {
    duration: {
      shortest: times.instant,
      shorter: times.fast,
      short: times.fast,
      standard: times.base,
      complex: times.slow,
      enteringScreen: times.base,
      leavingScreen: times.fast,
    },
    easing: {
      easeInOut: shape.ease,
      easeOut: shape['ease-out'],
      easeIn: shape['ease-in'],
      sharp: shape.ease,
    },
  },
  components: {
    MuiButtonBase: { defaultProps: { disableRipple: true, disableTouchRipple: true } },
    MuiButton: { defaultProps: { disableElevation: true } },
    MuiPaper: {
      defaultProps: { elevation: 0, variant: 'outlined' },
      styleOverrides: { root: { borderRadius: 14 } },
    },
    MuiAccordion: { styleOverrides: { root: { '&::before': { display: 'none' }, borderRadius: 14 } } },
    MuiTable: { defaultProps: { size: 'small' } },
    MuiTableCell: { styleOverrides: { root: { borderColor: 'var(--border)', padding: '9px 10px 9px 0' } } },
  },
})

function palette(tokens: Record<TokenName, string>) {
  return {
    primary: { main: tokens.primary, dark: tokens['primary-hover'], contrastText: tokens['on-primary'] },
    error: { main: tokens.bad, contrastText: tokens['on-bad'] },
    warning: { main: tokens.live, contrastText: tokens['on-live'] },
    success: { main: tokens.ok },
    background: { default: tokens.canvas, paper: tokens.surface },
    text: { primary: tokens.text, secondary: tokens['text-2'], disabled: tokens['text-3'] },
    divider: tokens.border,
  }
}
