import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

/** The one accent: deep teal. Shade 8 carries white text, shade 3 carries dark text on dark pages. */
const accent: MantineColorsTuple = [
  '#e6f3f1',
  '#cfe6e3',
  '#9fcfc9',
  '#62bdb2',
  '#3aa397',
  '#1f877c',
  '#12736a',
  '#0d675f',
  '#0b5c55',
  '#084a44',
];

const PLAIN_HEADER = { header: { role: 'presentation' } };

/** The accent is lighter on dark pages and then carries dark text; everything else stays as Mantine has it. */
const variantColors: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  const isAccent = input.color === undefined || input.color === 'accent';
  if (input.variant !== 'filled' || !isAccent) return colors;
  return { ...colors, background: 'var(--accent)', hover: 'var(--accent-hover)', color: 'var(--on-accent)' };
};

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 8, dark: 3 },
  variantColorResolver: variantColors,
  colors: { accent },
  fontFamily: "'Be Vietnam Pro', system-ui, 'Segoe UI', sans-serif",
  fontFamilyMonospace: "'Be Vietnam Pro', system-ui, sans-serif",
  headings: { fontFamily: "'Be Vietnam Pro', system-ui, 'Segoe UI', sans-serif", fontWeight: '600' },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.43', lg: '1.5', xl: '1.4' },
  defaultRadius: 6,
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: false, offset: 6 } },
    Modal: {
      // A dialog's head is no banner of the page.
      defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.4 }, attributes: PLAIN_HEADER },
      styles: { title: { fontWeight: 600, fontSize: '1rem' } },
    },
    Drawer: {
      defaultProps: { overlayProps: { backgroundOpacity: 0.3 }, attributes: PLAIN_HEADER },
      styles: { title: { fontWeight: 600, fontSize: '1rem' } },
    },
  },
});

/** Mantine's own surfaces take the console's neutral scale; the values stand in `tokens.css`. */
export const cssVariables: CSSVariablesResolver = () => {
  const surfaces = {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-quiet)',
    '--mantine-color-placeholder': 'var(--ink-quiet)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--surface-sunken)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-error': 'var(--wrong-ink)',
  };
  return { variables: {}, light: surfaces, dark: surfaces };
};
