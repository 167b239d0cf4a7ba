// What must work while the app is busy, broken or not here yet. A plain script, apart from the app.
(function () {
  var root = document.documentElement;
  // "Szybkie wyjście": blank at once; back to our first entry, so that none of our screens is left behind it; a step
  // forward and back, which cuts off those that lay ahead; then another page in its place. Should the browser not
  // play along, the other page comes all the same.
  // What cannot be reached gives way to an empty page.
  var step = null;
  window.addEventListener('popstate', function (event) {
    if (!step) return;
    event.stopImmediatePropagation();
    step();
  }, true);
  function leave(href) {
    document.body.replaceChildren();
    document.title = ' ';
    if (window.speechSynthesis) speechSynthesis.cancel();
    function go() {
      location.replace(navigator.onLine ? href : 'about:blank');
    }
    setTimeout(go, 600);
    setTimeout(function () {
      location.replace('about:blank');
    }, 6000);
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
  // Shift alone, pressed and let go three times with nothing between, does the same. Who holds it for a capital letter,
  // for a shortcut or to mark a piece of text does not mean it; nor does who has switched it off.
  var alone = false;
  var presses = [];
  function other() {
    alone = false;
    presses = [];
  }
  window.addEventListener('keydown', function (event) {
    var shift = event.key === 'Shift' && !event.ctrlKey && !event.altKey && !event.metaKey && !event.isComposing;
    if (shift) alone = true;
    else other();
  }, true);
  window.addEventListener('keyup', function (event) {
    if (event.key !== 'Shift' || !alone) return;
    alone = false;
    presses = presses.concat(event.timeStamp).slice(-3);
    if (presses.length < 3 || event.timeStamp - presses[0] > 3000 || root.hasAttribute('data-shift')) return;
    leave(document.querySelector('.safety__exit').href);
  }, true);
  window.addEventListener('mousedown', other, true);
  window.addEventListener('blur', other);
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
