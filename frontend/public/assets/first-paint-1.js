// Runs before the first paint, so that a dark page never flashes white. Give the file a new number when it changes:
// it is cached for good.
(function () {
  var root = document.documentElement;
  var theme = null;
  try {
    theme = localStorage.getItem('theme');
    root.lang = localStorage.getItem('language') || 'en';
  } catch {
    // Storage may be switched off; the system's colours will do.
  }
  var dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.classList.toggle('dark', dark);
})();
