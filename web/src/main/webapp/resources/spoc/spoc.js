/*
 * What pages do in the browser beside PrimeFaces: keys, menus, language and theme, waiting, and the voice for screen
 * readers. Pages say what they want with data attributes; there is no script in them.
 */
(function () {
  'use strict';

  const root = document.documentElement;
  const one = (selector) => document.querySelector(selector);
  const all = (selector) => Array.from(document.querySelectorAll(selector));
  const WAIT = 300;
  const CHORD = 1500;

  /* choices of the visitor, kept by the browser for a year */

  function keep(name, value) {
    document.cookie = name + '=' + value + ';path=' + (root.dataset.base || '/') + ';max-age=31536000;samesite=lax';
  }

  function keepZone() {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (zone && !document.cookie.includes('spoc-zone=' + zone)) {
      keep('spoc-zone', zone);
    }
  }

  function choose(button) {
    keep(button.dataset.choose, button.dataset.value);
    if (button.dataset.choose === 'spoc-theme') {
      showTheme(button.dataset.value);
    } else {
      location.reload();
    }
  }

  function showTheme(theme) {
    root.dataset.theme = theme;
    all('[data-choose="spoc-theme"]').forEach((each) => each.setAttribute('aria-pressed', each.dataset.value === theme));
  }

  /* menus */

  function closeMenus(except) {
    all('details.menu[open]').filter((each) => each !== except).forEach((each) => { each.open = false; });
  }

  function escape() {
    const open = one('details.menu[open]');
    closeMenus();
    if (open) {
      open.querySelector('summary').focus();
    }
  }

  function toggleRail(button) {
    const open = button.parentElement.classList.toggle('open');
    button.setAttribute('aria-expanded', open);
  }

  /* keys */

  let chord = 0;

  function typing(target) {
    return target.closest('input, textarea, select, [contenteditable], dialog[open], .ui-dialog, [role="listbox"]') !== null;
  }

  function focusSearch() {
    const field = one('[data-search]') || one('#search');
    if (field) {
      field.focus();
      field.select();
    }
  }

  function go(key) {
    const link = one('[data-go="' + CSS.escape(key) + '"]');
    if (link) {
      link.click();
    }
  }

  function act(key) {
    const target = one('[data-key~="' + CSS.escape(key) + '"]');
    if (target && target.getClientRects().length > 0) {
      whenReady(() => target.click());
      return true;
    }
    return false;
  }

  /* not before the buttons of the page have learnt what they do */
  function whenReady(does) {
    window.jQuery ? window.jQuery(does) : does();
  }

  function press(event) {
    if (event.key === 'Escape') {
      escape();
    } else if (!event.ctrlKey && !event.metaKey && !event.altKey && event.target instanceof Element && !typing(event.target)) {
      pressPlain(event);
    }
  }

  function pressPlain(event) {
    const inChord = Date.now() - chord < CHORD;
    chord = 0;
    if (inChord) {
      go(event.key);
    } else if (event.key === 'g') {
      chord = Date.now();
    } else if (event.key === '/') {
      event.preventDefault();
      focusSearch();
    } else if (event.key === '?') {
      openKeys();
    } else if (act(event.key)) {
      event.preventDefault();
    }
  }

  function openKeys() {
    closeMenus();
    const keys = one('#keys');
    if (keys) {
      keys.showModal();
    }
  }

  function click(event) {
    const target = event.target.closest('[data-choose], [data-keys], [data-back], [data-rail], [data-copies], [aria-disabled="true"]');
    closeMenus(event.target.closest('details.menu'));
    pressed(event.target);
    jump(event);
    if (!target) {
      return;
    }
    if (target.dataset.choose) {
      choose(target);
    } else if (target.dataset.keys === 'open') {
      openKeys();
    } else if (target.dataset.keys === 'close') {
      one('#keys').close();
    } else if (target.dataset.back) {
      history.back();
    } else if (target.dataset.rail) {
      toggleRail(target);
    } else if (target.dataset.copies) {
      copy(target);
    } else {
      event.preventDefault();
    }
  }

  /* What is shown once is picked, so that it can be taken away by hand where the browser does not copy (without TLS). */

  function copy(button) {
    const source = document.getElementById(button.dataset.copies);
    getSelection().selectAllChildren(source);
    if (navigator.clipboard) {
      navigator.clipboard.writeText(source.textContent).then(() => { button.textContent = button.dataset.copied; }, () => { });
    }
  }

  /* The way to the content takes the focus along and leaves the address alone. */

  function jump(event) {
    const link = event.target.closest('a.skip');
    if (link) {
      const target = document.getElementById(link.hash.slice(1));
      event.preventDefault();
      target.focus();
      target.scrollIntoView({ block: 'start' });
    }
  }

  /* a page for typing begins at its first field; at once, or it would take the focus from who is faster */
  function beginTyping() {
    const first = one('[data-begin] input[type="text"]');
    if (first) {
      first.focus();
    }
  }

  /* panels: Escape closes them like their button, and the focus goes back to what opened them */

  const PANEL = '.opened:has([id$=":cancel"])';
  let opener = null;
  let hadPanel = false;

  function pressed(target) {
    const button = target.closest('button[id], a[id]');
    if (button && !button.closest(PANEL)) {
      opener = button.id;
    }
  }

  /* a list that drops down closes alone; beside the board, the board itself closes */
  function escapePanel(event) {
    const panel = event.key === 'Escape' && one('main ' + PANEL);
    const elsewhere = !(event.target instanceof Element) || event.target.closest('dialog, details.menu[open], [data-editor], [aria-expanded="true"]');
    if (panel && !elsewhere && !panel.closest('.board-side')) {
      panel.querySelector('[id$=":cancel"]').click();
    }
  }

  /* what stood in a menu is found again at the menu */
  function whatOpened() {
    const button = opener && document.getElementById(opener);
    const menu = button && button.closest('details:not([open])');
    const target = menu ? menu.querySelector('summary') : button;
    return target && target.getClientRects().length > 0 ? target : null;
  }

  /* editing in place: Enter saves, in a text of several lines with Ctrl; Esc gives up. Menus are walked with arrows. */

  function editing(event) {
    const editor = event.target instanceof Element && event.target.closest('[data-editor]');
    if (!editor || event.defaultPrevented) {
      return;
    }
    const several = event.target.matches('textarea') && !event.ctrlKey && !event.metaKey;
    const saves = event.key === 'Enter' && !several && event.target.matches('input, textarea');
    if (saves || event.key === 'Escape') {
      event.preventDefault();
      editor.querySelector(saves ? '[data-saves]' : '[data-cancels]').click();
    }
  }

  function walkMenu(event) {
    const menu = event.target instanceof Element && event.target.closest('details[data-menu][open]');
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (menu && step) {
      const items = Array.from(menu.querySelectorAll('.sheet a, .sheet button'));
      event.preventDefault();
      items[(items.indexOf(document.activeElement) + step + items.length) % items.length].focus();
    }
  }

  function opened(event) {
    const menu = event.target;
    if (menu instanceof Element && menu.matches('details[data-menu][open]')) {
      menu.querySelector('.sheet a, .sheet button').focus();
    }
  }

  function printed(event) {
    if (event.target instanceof Element && event.target.closest('[data-print]')) {
      window.print();
    }
  }

  /** What the server asks for with its answer: where the focus goes, and the address that shows the same. */
  function afterwards(args) {
    const wrong = args && args.validationFailed && one('.field:has(.about .error) :is(input:not([type="hidden"]), select, textarea)');
    const target = args && args.focus ? document.getElementById(args.focus) : wrong;
    if (target) {
      focused = null;
      target.focus();
    }
    if (args && args.address) {
      history.replaceState(null, '', args.address);
    }
  }

  /* files: chosen or dropped, and sent at once */

  function sendFile(field) {
    const box = one('#trouble');
    const fits = field.files.length === 1 && field.files[0].size <= Number(field.dataset.limit);
    if (fits) {
      document.body.classList.add('waiting');
      document.getElementById(field.dataset.send).click();
    } else if (field.files.length > 0 && box) {
      box.textContent = field.dataset.tooLarge;
      box.hidden = false;
      field.value = '';
    }
  }

  function over(event) {
    const zone = event.target instanceof Element && event.target.closest('[data-drop]');
    all('[data-drop]').forEach((each) => each.classList.toggle('over', each === zone));
    if (zone) {
      event.preventDefault();
    }
  }

  function drop(event) {
    const zone = event.target instanceof Element && event.target.closest('[data-drop]');
    if (zone) {
      event.preventDefault();
      zone.classList.remove('over');
      const field = document.getElementById(zone.dataset.drop);
      field.files = event.dataTransfer.files;
      sendFile(field);
    }
  }

  function change(event) {
    if (event.target.matches('input[type="file"][data-send]')) {
      sendFile(event.target);
    }
  }

  /* waiting, focus and voice around requests in the background */

  let underWay = 0;
  let timer = null;
  let focused = null;
  let noticed = new Set();
  const spoken = new Map();

  function begin() {
    underWay += 1;
    hadPanel = one(PANEL) !== null;
    focused = document.activeElement && document.activeElement.id;
    timer = timer || setTimeout(() => waiting(true), WAIT);
  }

  function end() {
    underWay = Math.max(0, underWay - 1);
    if (underWay === 0) {
      clearTimeout(timer);
      timer = null;
      waiting(false);
      setTimeout(() => { keepFocus(); notice(); announce(); }, 0);
    }
  }

  function waiting(on) {
    document.body.classList.toggle('waiting', on);
    all('[data-waits]').forEach((each) => each.setAttribute('aria-busy', on));
  }

  function keepFocus() {
    const closed = hadPanel && !one(PANEL);
    if ((focused || closed) && document.activeElement === document.body) {
      const target = document.getElementById(focused) || closed && whatOpened() || one('#main');
      target.focus({ preventScroll: !closed });
    }
  }

  /* what has come up and needs an answer is brought into view, read out, and takes the focus; once, if it has a name */
  const nameOfNotice = (each) => each.dataset.notice === 'yes' ? each : each.dataset.notice;

  function notice() {
    recount();
    const fresh = all('[data-notice]').find((each) => !noticed.has(nameOfNotice(each)));
    noticed = new Set(all('[data-notice]').map(nameOfNotice));
    const words = one('#messages .ui-messages-error, #messages .ui-messages-warn, #messages .ui-messages-fatal');
    if (fresh) {
      fresh.tabIndex = -1;
      fresh.focus();
    }
    (fresh || words || document.createElement('i')).scrollIntoView({ block: 'nearest' });
  }

  /* what a page counted anew stands in the navigation as well */
  function recount() {
    all('[data-count]').forEach((each) => all('[data-counts=' + each.dataset.count + ']').forEach((entry) => { entry.textContent = each.textContent; }));
  }

  function announce() {
    all('[data-announce]').forEach((each) => {
      const words = each.textContent.trim();
      if (spoken.get(each.dataset.announce) !== words) {
        spoken.set(each.dataset.announce, words);
        one('#announcer').textContent = words;
      }
    });
  }

  /* a page that asks by itself how far something is says so when that has ended */
  function watchNotices() {
    noticed = new Set(all('[data-notice]').map(nameOfNotice));
    new MutationObserver(() => {
      if (underWay === 0 && all('[data-notice]').some((each) => !noticed.has(nameOfNotice(each)))) {
        setTimeout(() => { notice(); announce(); }, 0);
      }
    }).observe(one('#main'), { childList: true, subtree: true });
  }

  function trouble(event, xhr) {
    const box = one('#trouble');
    const reference = xhr && xhr.status !== 503 && xhr.getResponseHeader && xhr.getResponseHeader('X-Reference');
    if (box && !(xhr && xhr.statusText === 'abort')) {
      box.textContent = reference ? box.dataset.failed + ' ' + reference : box.dataset.unreachable;
      box.hidden = false;
    }
    releaseButtons();
  }

  /* PrimeFaces leaves a button that got no answer disabled for ever */
  function releaseButtons() {
    all('.ui-button.ui-state-loading').forEach((button) => {
      button.classList.remove('ui-state-loading', 'ui-state-disabled');
      button.querySelector('.ui-icon-loading')?.remove();
      button.removeAttribute('aria-disabled');
      button.disabled = false;
    });
  }

  function calm() {
    const box = one('#trouble');
    if (box) {
      box.hidden = true;
    }
  }

  /* live forms: what a GET form asks for is shown while people type, in the part of the page that data-live names */

  const PAUSE = 200;
  let pause = 0;
  let asking = null;
  let stepped = 0;

  function addressOf(form) {
    const asked = new URLSearchParams();
    new FormData(form).forEach((value, name) => {
      if (String(value).trim() !== '') {
        asked.append(name, value);
      }
    });
    return form.getAttribute('action') + (asked.size > 0 ? '?' + asked : '');
  }

  function askSoon(form, step) {
    clearTimeout(pause);
    pause = setTimeout(() => ask(form, step), PAUSE);
  }

  /* who walks through a list of choices with the arrows takes one step back in the history, not one for each */
  function remember(address, step) {
    const another = step && Date.now() - stepped > CHORD;
    stepped = step ? Date.now() : stepped;
    history[another ? 'pushState' : 'replaceState'](null, '', address);
  }

  async function ask(form, step) {
    clearTimeout(pause);
    if (asking) {
      asking.abort();
    }
    const mine = asking = new AbortController();
    begin();
    try {
      await show(form, addressOf(form), step, mine);
      calm();
    } catch (failed) {
      if (mine === asking) {
        trouble(null, failed);
      }
    } finally {
      end();
    }
  }

  async function show(form, address, step, mine) {
    const answer = await fetch(address, { signal: mine.signal, credentials: 'same-origin' });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.getElementById(form.dataset.live);
    if (mine !== asking) {
      return;
    }
    if (!fresh) {
      location.assign(address);
    } else {
      document.getElementById(form.dataset.live).replaceWith(fresh);
      remember(address, step);
    }
  }

  /* what may be the same is shown beside a form while it is filled in */

  async function askBeside(place, form) {
    const asked = new URLSearchParams();
    place.dataset.from.split(' ').forEach((id) => {
      const field = form.querySelector('[id$=":' + id + '"]');
      if (field && field.value.trim() !== '') {
        asked.append(id, field.value);
      }
    });
    const answer = await fetch(place.dataset.asks + '?' + asked, { credentials: 'same-origin' });
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(place.id);
    if (fresh) {
      place.replaceChildren(...fresh.childNodes);
      announce();
    }
  }

  function typedBeside(event) {
    const place = one('[data-asks]');
    if (place && place.dataset.from.split(' ').includes(event.target.id.split(':').pop())) {
      clearTimeout(pause);
      pause = setTimeout(() => askBeside(place, event.target.form).catch(() => { }), PAUSE);
    }
  }

  function typed(event) {
    const form = event.target.form;
    typedBeside(event);
    if (form && form.dataset.live && event.target.type === 'search') {
      askSoon(form, false);
    }
  }

  function changed(event) {
    const form = event.target.form;
    if (form && form.dataset.live && event.target.type !== 'search') {
      askSoon(form, true);
    }
  }

  function submit(event) {
    if (event.target.dataset.live) {
      event.preventDefault();
      ask(event.target, false);
    }
  }

  function walk(event) {
    const place = event.target.closest('[data-walk], [data-answer]');
    if (!place || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    const stops = [one('[data-search]'), ...all('[data-answer]')];
    const next = stops[stops.indexOf(event.target) + (event.key === 'ArrowDown' ? 1 : -1)];
    if (next) {
      event.preventDefault();
      next.focus();
      next.scrollIntoView({ block: 'nearest' });
    }
  }

  /* what is wider than a phone begins at the present: a month at today, tabs at the one that is shown */

  function showPresent() {
    all('.strip-frame, .tabs').forEach((frame) => {
      const present = frame.querySelector('.today, [aria-current="page"]');
      if (present) {
        frame.scrollLeft = present.offsetLeft - frame.clientWidth / 2;
      }
    });
  }

  /* lists: picking rows, and ordering by one more column with Shift */

  function countPicked() {
    const picked = all('input[form="selection"]:checked').length;
    all('[data-picked]').forEach((each) => { each.textContent = picked; });
    all('[data-all]').forEach((each) => { each.checked = picked > 0 && picked === all('input[form="selection"]').length; });
  }

  function pick(event) {
    if (event.target.matches('[data-all]')) {
      all('input[form="selection"]').forEach((each) => { each.checked = event.target.checked; });
    }
    if (event.target.matches('[data-all], input[form="selection"]')) {
      countPicked();
    }
  }

  function orderAlso(event) {
    const link = event.shiftKey && event.target.closest('[data-also]');
    if (link) {
      event.preventDefault();
      location.assign(link.dataset.also);
    }
  }

  function listenToRequests($) {
    $(document).on('pfAjaxComplete', () => setTimeout(showPresent, 0));
    $(document).on('pfAjaxSend', begin).on('pfAjaxComplete', (event, xhr, settings, args) => { end(); setTimeout(() => afterwards(args), 0); }).on('pfAjaxError', trouble).on('pfAjaxSuccess', calm);
    window.addEventListener('online', calm);
  }

  function start() {
    keepZone();
    showPresent();
    document.addEventListener('keydown', press);
    document.addEventListener('keydown', escapePanel, true);
    document.addEventListener('keydown', editing);
    document.addEventListener('keydown', walkMenu);
    document.addEventListener('toggle', opened, true);
    document.addEventListener('click', printed);
    document.addEventListener('keydown', walk);
    document.addEventListener('click', click);
    document.addEventListener('change', change);
    document.addEventListener('dragover', over);
    document.addEventListener('drop', drop);
    document.addEventListener('input', typed);
    document.addEventListener('change', changed);
    document.addEventListener('submit', submit);
    document.addEventListener('change', pick);
    document.addEventListener('click', orderAlso);
    countPicked();
    beginTyping();
    window.addEventListener('popstate', () => location.reload());
    all('[data-asks]').filter((each) => each.closest('form')).forEach((each) => askBeside(each, each.closest('form')).catch(() => { }));
    all('[data-announce]').forEach((each) => spoken.set(each.dataset.announce, each.textContent.trim()));
    watchNotices();
    if (window.jQuery) {
      listenToRequests(window.jQuery);
    }
  }

  start();
}());
