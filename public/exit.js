// "Szybkie wyjście": blank at once, then elsewhere, so that Back does not show what was here.
// Plain script, apart from the app: it works while the app is busy or broken.
(function () {
  document.addEventListener('click', function (event) {
    var link = event.target.closest ? event.target.closest('.safety__exit') : null;
    if (!link) return;
    event.preventDefault();
    document.body.replaceChildren();
    document.title = ' ';
    location.replace(link.href);
  });
  // A page that comes back from the browser's memory starts anew.
  window.addEventListener('pageshow', function (event) {
    if (event.persisted && !document.body.children.length) location.reload();
  });
})();
