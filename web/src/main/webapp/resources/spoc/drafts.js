/*
 * What was typed and not saved survives an expired session and a lost connection: it stays in this tab, is put back on
 * the same page after the same user has signed in or loaded it again, and is forgotten as soon as it is saved, left or
 * signed out.
 */
(function () {
  'use strict';

  const KEY = 'spoc-draft';
  const FIELDS = 'main form[method="post"] :is(input:not([type="hidden"], [type="password"], [type="file"]), textarea, select)';
  const user = document.documentElement.dataset.user;
  const here = location.pathname + location.search;
  let draft = { user, here, fields: {} };
  let opener = null;

  function kept() {
    try {
      return JSON.parse(sessionStorage.getItem(KEY));
    } catch (unreadable) {
      return null;
    }
  }

  function keep(what) {
    try {
      sessionStorage.setItem(KEY, JSON.stringify(what));
    } catch (full) {
      forget();
    }
  }

  function forget() {
    draft = { user, here, fields: {} };
    sessionStorage.removeItem(KEY);
    const note = document.getElementById('restored');
    if (note) {
      note.hidden = true;
    }
  }

  /* while people type */

  const valueOf = (field) => (field.type === 'checkbox' || field.type === 'radio' ? field.checked : field.value);

  function typed(event) {
    const field = event.target;
    if (field.id && field.matches(FIELDS)) {
      draft.opener = draft.opener || opener;
      draft.fields[field.id] = valueOf(field);
      keep(draft);
    }
  }

  function clicked(event) {
    const button = event.target.closest('button[id], a[id]');
    const leaves = event.target.closest('[id="meForm:signOut"]');
    if (leaves) {
      forget();
    } else if (button && button.closest('main')) {
      opener = button.id;
    }
  }

  /* a form that was saved has gone from the page, or shows something else; one that was refused still shows what was typed */
  function answered(event, xhr) {
    draft.pending = !(xhr.status < 500);
    if (!/<redirect\b/.test(xhr.responseText || '')) {
      const typedStill = Object.entries(draft.fields).filter(([id, value]) => {
        const field = document.getElementById(id);
        return field && valueOf(field) === value;
      });
      draft.fields = Object.fromEntries(typedStill);
      typedStill.length > 0 ? keep(draft) : forget();
    }
  }

  /* after a new sign-in */

  function restore(old) {
    const opens = document.getElementById(old.opener);
    const missing = () => Object.keys(old.fields).some((id) => !document.getElementById(id));
    if (missing() && opens) {
      window.jQuery(document).one('pfAjaxComplete', () => setTimeout(() => fill(old), 0));
      opens.click();
    } else {
      fill(old);
    }
  }

  function fill(old) {
    const found = Object.entries(old.fields).filter(([id]) => document.getElementById(id));
    found.forEach(([id, value]) => put(document.getElementById(id), value));
    if (found.length > 0) {
      draft = { ...old, pending: false };
      keep(draft);
      tell(document.getElementById(found[0][0]));
    }
  }

  function put(field, value) {
    if (typeof value === 'boolean') {
      field.checked = value;
    } else {
      field.value = value;
    }
  }

  function tell(first) {
    const note = document.getElementById('restored');
    note.hidden = false;
    note.querySelector('button').addEventListener('click', () => { forget(); location.reload(); });
    first.focus();
  }

  function start() {
    const old = kept();
    const hasFields = old && Object.keys(old.fields).length > 0;
    if (document.getElementById('signInForm')) {
      hasFields ? keep({ ...old, pending: true }) : forget();
      return;
    }
    if (!user) {
      return;
    }
    const again = hasFields && (old.pending || document.getElementById('expired'));
    sessionStorage.removeItem(KEY);
    if (again && old.user === user && old.here === here) {
      // not before the buttons of the page have learnt what they do
      window.jQuery(() => restore(old));
    }
    document.addEventListener('input', typed);
    document.addEventListener('change', typed);
    document.addEventListener('click', clicked, true);
    if (window.jQuery) {
      window.jQuery(document).on('pfAjaxComplete', answered);
    }
  }

  start();
}());
