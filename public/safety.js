// What must work while the app is busy, broken or not here yet. A plain script, apart from the app.
(function () {
  // "Szybkie wyjście": blank at once; back to our first entry, so that none of our screens is left behind it; a step
  // forward and back, which cuts off those that lay ahead; then another page in its place. Should the browser not
  // play along, the other page comes all the same.
  var step = null;
  window.addEventListener('popstate', function (event) {
    if (!step) return;
    event.stopImmediatePropagation();
    step();
  }, true);
  function leave(href) {
    document.body.replaceChildren();
    document.title = ' ';
    function go() {
      location.replace(href);
    }
    setTimeout(go, 600);
    step = function () {
      step = go;
      history.pushState(null, '', location.pathname);
      history.back();
    };
    var depth = parseInt(location.hash.slice(1), 10) || 0;
    if (depth) history.go(-depth);
    else step();
  }
  document.addEventListener('click', function (event) {
    var link = event.target.closest ? event.target.closest('.safety__exit') : null;
    if (!link) return;
    event.preventDefault();
    leave(link.href);
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

  // The second click of a double click is no answer to the screen that has come in between.
  document.addEventListener('click', function (event) {
    if (event.detail < 2 || (event.target.closest && event.target.closest('.safety'))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, true);
})();
