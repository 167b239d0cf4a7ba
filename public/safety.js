// What must work while the app is busy, broken or not here yet. A plain script, apart from the app.
(function () {
  var root = document.documentElement;
  // No text becomes HTML or code, and a script starts no script but ours, by the names they had when this was built.
  if (window.trustedTypes) trustedTypes.createPolicy('default', {
    createScriptURL: function (name) {
      return ['comfort.js', 'sw.js'].indexOf(name) < 0 ? null : name;
    }
  });
  // A plan that comes in with the address is taken out of it at once, before anything is drawn, and kept for the app.
  function take() {
    var carried = /^#K(.*)/.exec(location.hash);
    if (!carried) return false;
    window.carried = carried[1];
    history.replaceState(null, '', location.pathname);
    return true;
  }
  take();
  window.addEventListener('popstate', function (event) {
    if (!take()) return;
    event.stopImmediatePropagation();
    document.dispatchEvent(new Event('drogowskaz-carried'));
  }, true);

  // "Szybkie wyjście": blank at once; back to our first entry, so that none of our screens is left behind it; a step
  // forward and back, which cuts off those that lay ahead; then another page in its place. Should the browser not
  // play along, the other page comes all the same.
  // What cannot be reached gives way to an empty page. What the app knows is overwritten at once, and the app is not
  // called any more.
  var step = null;
  window.addEventListener('popstate', function (event) {
    if (!step) return;
    event.stopImmediatePropagation();
    step();
  }, true);
  function leave(href) {
    document.body.replaceChildren();
    document.title = ' ';
    window.removeEventListener('error', crashed);
    window.removeEventListener('unhandledrejection', crashed);
    document.dispatchEvent(new Event('drogowskaz-left'));
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
    event.stopImmediatePropagation();
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

  // Of several boxes, one that stands alone clears the others, and they clear it.
  document.addEventListener('change', function (event) {
    var touched = event.target;
    if (touched.type !== 'checkbox' || !touched.checked || !touched.form) return;
    [].forEach.call(touched.form.elements, function (other) {
      if (other === touched || other.type !== 'checkbox') return;
      if (touched.hasAttribute('data-alone') || other.hasAttribute('data-alone')) other.checked = false;
    });
  });

  // The second click of a double click is no answer to the screen that has come in between.
  document.addEventListener('click', function (event) {
    if (event.detail < 2 || (event.target.closest && event.target.closest('.safety'))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, true);

  // Until the app is here, what is pressed is remembered, and a calm line says so; when the app takes over, it goes on by
  // itself. When the app cannot come, what to do instead stands under the button.
  var waiting = document.getElementById('czekaj');
  var failed = document.getElementById('awaria');
  var pressed = null;
  var below = document.querySelector('#tresc .btns');
  function remember(event) {
    var button = event.target.closest && event.target.closest('#tresc .btn, a[href="#0"]');
    if (!button) return;
    event.preventDefault();
    pressed = button;
    if (!failed.hidden) return;
    waiting.hidden = false;
    button.parentNode.appendChild(waiting);
  }
  function fail() {
    waiting.hidden = true;
    failed.hidden = false;
    below.parentNode.insertBefore(failed, below.nextSibling);
    if (pressed) failed.scrollIntoView({ block: 'nearest' });
  }
  function broken(event) {
    if (event.target === window || event.target.tagName === 'SCRIPT') fail();
  }
  // An app that breaks down on the way leaves the same in the place of its last screen.
  function crashed(event) {
    var why = event.error || event.reason;
    if (!window.WebAssembly || !(why instanceof WebAssembly.RuntimeError)) return;
    failed.hidden = false;
    failed.classList.add('page');
    document.getElementById('tresc').replaceChildren(failed);
    scrollTo(0, 0);
    failed.focus();
  }
  document.addEventListener('click', remember);
  window.addEventListener('error', broken, true);
  document.addEventListener('drogowskaz-failed', fail);
  var patience = setTimeout(fail, 10000);
  document.addEventListener('drogowskaz-here', function () {
    clearTimeout(patience);
    document.removeEventListener('click', remember);
    window.removeEventListener('error', broken, true);
    waiting.remove();
    failed.remove();
    window.addEventListener('error', crashed);
    window.addEventListener('unhandledrejection', crashed);
    root.setAttribute('data-app', '');
    if (pressed) setTimeout(function () {
      pressed.click();
    }, 0);
  });
})();
