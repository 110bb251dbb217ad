// Runs before the first paint, from a file of its own: the page's policy allows no inline script.
(() => {
  let stored = null;
  let language = null;
  try {
    stored = localStorage.getItem('mantine-color-scheme-value');
    language = localStorage.getItem('trich-luc.language');
  } catch {
    // Storage may be forbidden: the system's scheme and Vietnamese are used.
  }
  const dark = stored === 'dark' || (stored !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  if (language === 'en') document.documentElement.lang = 'en';
})();
