// What must work while the app is busy, broken or not here yet. A plain script, apart from the app.
(function () {
  // "Szybkie wyjście": blank at once, then elsewhere, so that Back does not show what was here.
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

  // Until the app is here: a calm line; when it cannot come, what to do instead.
  var waiting = document.getElementById('czekaj');
  var failed = document.getElementById('awaria');
  function fail() {
    waiting.hidden = true;
    failed.hidden = false;
  }
  waiting.hidden = false;
  window.addEventListener('error', function (event) {
    if (event.target && event.target.tagName === 'SCRIPT') fail();
  }, true);
  document.addEventListener('drogowskaz-failed', fail);
  setTimeout(fail, 10000);
})();
