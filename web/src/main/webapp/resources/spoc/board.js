/*
 * The board: cards are dragged, or walked to and moved by keys; columns are asked for one at a time. Which moves are
 * possible is decided by the server; the columns only say which stages can be reached at all.
 */
(function () {
  'use strict';

  const one = (selector, within) => (within || document).querySelector(selector);
  const all = (selector, within) => Array.from((within || document).querySelectorAll(selector));
  const command = (name) => document.getElementById('boardForm:' + name);
  const column = (stage) => document.getElementById('column-' + stage);
  let dragged = null;
  let turn = 0;
  let returnTo = null;

  /* columns */

  async function fetchBoard(address) {
    const answer = await fetch(address, { credentials: 'same-origin' });
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('board');
    if (!fresh) {
      location.reload();
      throw new Error('signed out');
    }
    return fresh;
  }

  function addressOf(stage, more) {
    return one('#board').dataset.columns + '&' + new URLSearchParams({ only: stage, ...more });
  }

  function failed() {
    const box = one('#trouble');
    box.textContent = box.dataset.unreachable;
    box.hidden = false;
  }

  async function redraw(stage) {
    const old = column(stage);
    const size = all('.board-card', old).length;
    const fresh = one('.board-column', await fetchBoard(addressOf(stage, { size })));
    const list = one('.board-cards', old);
    const scrolled = list ? list.scrollTop : 0;
    const focused = old.contains(document.activeElement) && document.activeElement.closest('.board-card');
    fresh.classList.toggle('chosen', old.classList.contains('chosen'));
    old.replaceWith(fresh);
    if (list) {
      one('.board-cards', fresh).scrollTop = scrolled;
    }
    one('[data-count="' + stage + '"]').textContent = one('.count', fresh).textContent;
    watch(fresh);
    if (focused) {
      focusCard(focused.dataset.party, stage);
    }
  }

  async function more(button) {
    const stage = button.dataset.next;
    const old = column(stage);
    if (old.dataset.busy) {
      return;
    }
    old.dataset.busy = 'yes';
    try {
      const fresh = one('.board-column', await fetchBoard(addressOf(stage, { after: old.dataset.more })));
      const last = all('.board-card', old).pop();
      const focused = document.activeElement === button;
      button.parentElement.before(...all('.board-card', fresh));
      old.dataset.more = fresh.dataset.more || '';
      if (!fresh.dataset.more) {
        button.parentElement.remove();
      } else {
        // looked at anew, in case it is in sight still
        watching.unobserve(button);
        watching.observe(button);
      }
      if (focused) {
        link(following(last) || last).focus();
      }
    } finally {
      delete old.dataset.busy;
    }
  }

  const watching = new IntersectionObserver((seen) => {
    seen.filter((each) => each.isIntersecting && each.target.isConnected).forEach((each) => more(each.target).catch(failed));
  });

  function watch(within) {
    all('[data-next]', within).forEach((button) => watching.observe(button));
  }

  function choose(stage) {
    one('#board').dataset.chosen = stage;
    all('.board-switch [data-show]').forEach((each) => each.setAttribute('aria-pressed', each.dataset.show === stage));
    all('.board-column').forEach((each) => each.classList.toggle('chosen', each.dataset.stage === stage));
    const asked = new URLSearchParams(location.search);
    asked.set('stage', stage);
    history.replaceState(null, '', location.pathname + '?' + asked);
  }

  async function show(stage) {
    const closed = column(stage).classList.contains('closed');
    if (closed) {
      await redraw(stage);
    }
    choose(stage);
    const first = one('.board-card', column(stage));
    if (closed && first) {
      link(first).focus();
    }
  }

  /* filters */

  async function filter(form) {
    const asked = new URLSearchParams();
    new FormData(form).forEach((value, name) => value && asked.append(name, value));
    const chosen = one('#board').dataset.chosen;
    asked.append('stage', chosen);
    const address = one('#board').dataset.columns.split('?')[0];
    const fresh = await fetchBoard(address + '?' + asked);
    one('#board').replaceWith(fresh);
    history.replaceState(null, '', form.getAttribute('action') + '?' + asked);
    choose(chosen);
    watch(fresh);
    one('#announcer').textContent = all('.board-switch .button', fresh).map((each) => each.textContent.trim()).join(', ');
  }

  /* moving */

  function send(card, name, stage) {
    command('party').value = card.dataset.party;
    command('seen').value = card.dataset.seen;
    command('target').value = stage || '';
    returnTo = card.dataset.party;
    command(name).click();
  }

  function reaches(target) {
    return dragged && dragged.closest('.board-column').dataset.reach.split(' ').includes(target.dataset.stage);
  }

  function dragStart(event) {
    const card = event.target instanceof Element && event.target.closest('.board-card[draggable="true"]');
    if (card) {
      dragged = card;
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', card.dataset.party);
      card.classList.add('dragged');
      all('.board-column').forEach((each) => each.classList.toggle('reached', reaches(each)));
    }
  }

  function dragOver(event) {
    const target = dragged && event.target.closest('.board-column');
    all('.board-column.over').filter((each) => each !== target).forEach((each) => each.classList.remove('over'));
    if (target && reaches(target)) {
      event.preventDefault();
      target.classList.add('over');
    }
  }

  function drop(event) {
    const target = dragged && event.target.closest('.board-column');
    if (target && reaches(target)) {
      event.preventDefault();
      send(dragged, 'drop', target.dataset.stage);
    }
  }

  function dragEnd() {
    all('.board-column').forEach((each) => each.classList.remove('reached', 'over'));
    all('.dragged').forEach((each) => each.classList.remove('dragged'));
    dragged = null;
  }

  /* what the server has done */

  async function look() {
    const state = one('#boardTurn');
    if (!state || Number(state.dataset.turn) === turn) {
      stay(state);
      return;
    }
    turn = Number(state.dataset.turn);
    const stages = (state.dataset.touched || '').split(' ').filter((stage) => stage && column(stage));
    await Promise.all(stages.filter((stage) => !column(stage).classList.contains('closed')).map(redraw));
    await Promise.all(stages.filter((stage) => column(stage).classList.contains('closed')).map(count));
    if (state.dataset.shown !== 'NOTHING') {
      enter();
    } else {
      focusCard(state.dataset.card);
    }
  }

  /* what is shown beside the board takes the focus, unless it has it */
  function enter() {
    const first = one('.board-side :is(textarea, button, input:not([type="hidden"]), select)');
    if (first && !one('.board-side').contains(document.activeElement)) {
      first.focus();
    }
  }

  /* a panel was closed without having done anything */
  function stay(state) {
    if (state && state.dataset.shown !== 'NOTHING' && document.activeElement.matches('main, body')) {
      enter();
    }
  }

  async function count(stage) {
    const fresh = await fetchBoard(addressOf(stage, {}));
    [one('.count', column(stage)), one('[data-count="' + stage + '"]')].forEach((each) => {
      each.textContent = one('.count', fresh).textContent;
    });
  }

  /* keys */

  function link(card) {
    return one('.name', card);
  }

  function following(card) {
    const next = card.nextElementSibling;
    return next && next.matches('.board-card') ? next : null;
  }

  function focusCard(party, otherwise) {
    const card = document.getElementById('card-' + party);
    const instead = otherwise && one('.board-card', column(otherwise));
    if (card && card.getClientRects().length > 0) {
      link(card).focus({ preventScroll: true });
      card.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    } else if (instead) {
      link(instead).focus();
    } else {
      one('#main').focus({ preventScroll: true });
    }
  }

  function shownColumns() {
    return all('.board-column:not(.closed)').filter((each) => one('.board-card', each) && each.getClientRects().length > 0);
  }

  function neighbour(card, key) {
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      return key === 'ArrowDown' ? following(card) : card.previousElementSibling;
    }
    const columns = shownColumns();
    const next = columns[columns.indexOf(card.closest('.board-column')) + (key === 'ArrowRight' ? 1 : -1)];
    const row = all('.board-card', card.parentElement).indexOf(card);
    const cards = next ? all('.board-card', next) : [];
    return cards[Math.min(row, cards.length - 1)];
  }

  /* whoever is nowhere yet begins at the first card */
  function walkIn(event) {
    const first = shownColumns()[0];
    if (first) {
      event.preventDefault();
      link(one('.board-card', first)).focus();
    }
  }

  function press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element)) {
      return;
    }
    const card = event.target.closest('.board-card');
    if (event.key === 'Escape' && one('.board-side .card')) {
      command('close').click();
      focusCard(returnTo);
    } else if (event.key.startsWith('Arrow') && event.target.matches('body, #main')) {
      walkIn(event);
    } else if (card && event.key.startsWith('Arrow')) {
      const next = neighbour(card, event.key);
      event.preventDefault();
      if (next) {
        link(next).focus();
        next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      }
    } else if (card && event.key === 'm' && one('[data-move]', card)) {
      event.preventDefault();
      send(card, 'choose');
    }
  }

  function click(event) {
    const target = event.target.closest('[data-move], [data-next], [data-show]');
    if (!target) {
      return;
    }
    if (target.dataset.move) {
      send(target.closest('.board-card'), 'choose');
    } else if (target.dataset.next) {
      more(target).catch(failed);
    } else {
      show(target.dataset.show).catch(failed);
    }
  }

  function start() {
    const form = one('#boardFilters');
    form.addEventListener('change', () => filter(form).catch(failed));
    form.addEventListener('submit', (event) => { event.preventDefault(); filter(form).catch(failed); });
    document.addEventListener('dragstart', dragStart);
    document.addEventListener('dragover', dragOver);
    document.addEventListener('drop', drop);
    document.addEventListener('dragend', dragEnd);
    document.addEventListener('keydown', press);
    document.addEventListener('click', click);
    window.jQuery(document).on('pfAjaxComplete', () => setTimeout(() => look().catch(failed), 0));
    choose(one('#board').dataset.chosen);
    watch(document);
  }

  document.addEventListener('DOMContentLoaded', start);
}());
