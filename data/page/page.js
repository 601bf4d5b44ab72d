// The page is whole without this script; it adds search, filters, zoom, and opens the evidence of what is clicked.
'use strict';
(function () {
  var form = document.getElementById('filters');
  var rows = Array.prototype.slice.call(document.querySelectorAll('tbody tr'));
  var said = document.getElementById('count');
  var drawn = {}; // an event stands in the wide picture and in the narrow one
  document.querySelectorAll('figure a[href^="#e"]').forEach(function (link) {
    var id = link.getAttribute('href').slice(1);
    (drawn[id] = drawn[id] || []).push(link);
  });

  function words(row) {
    return row.textContent.toLowerCase();
  }

  function fits(row) {
    var search = form.elements.search.value.trim().toLowerCase();
    if (search && words(row).indexOf(search) < 0) return false;
    var kinds = ['actor', 'type', 'status'];
    for (var i = 0; i < kinds.length; ++i) {
      var wanted = form.elements[kinds[i]] && form.elements[kinds[i]].value;
      if (wanted && row.getAttribute('data-' + kinds[i]).split('\n').indexOf(wanted) < 0) return false;
    }
    var from = form.elements.from.value, to = form.elements.to.value;
    var first = row.getAttribute('data-first'), last = row.getAttribute('data-last');
    if ((from || to) && !first && !last) return false;
    if (from && last && Number(last) < Number(from)) return false;
    if (to && first && Number(first) > Number(to)) return false;
    return true;
  }

  function show() {
    var count = 0;
    rows.forEach(function (row) {
      row.hidden = !fits(row);
      count += row.hidden ? 0 : 1;
      (drawn[row.id] || []).forEach(function (link) { link.classList.toggle('out', row.hidden); });
    });
    said.textContent = count === rows.length ? rows.length + ' events' : count + ' of ' + rows.length + ' events';
  }

  function open(id) {
    var row = document.getElementById(id);
    if (!row || row.tagName !== 'TR') return;
    if (row.hidden) {
      form.reset();
      show();
    }
    var details = row.querySelector('details');
    if (details) details.open = true;
    row.scrollIntoView({block: 'center'});
    var summary = row.querySelector('summary');
    if (summary) summary.focus({preventScroll: true});
  }

  form.hidden = false;
  form.addEventListener('input', show);
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  form.addEventListener('reset', function () { setTimeout(show, 0); });
  show();

  Object.keys(drawn).forEach(function (id) {
    drawn[id].forEach(function (link) {
      link.addEventListener('click', function (event) {
        event.preventDefault();
        history.replaceState(null, '', '#' + id);
        open(id);
      });
    });
  });
  if (location.hash) open(location.hash.slice(1));
  addEventListener('hashchange', function () { open(location.hash.slice(1)); });

  var pictures = document.querySelectorAll('figure svg');
  var zoom = document.querySelector('.zoom');
  if (pictures.length && zoom) {
    var scale = 1;
    zoom.hidden = false;
    zoom.addEventListener('click', function (event) {
      var by = event.target.getAttribute('data-by');
      if (by === null) return;
      scale = by === '0' ? 1 : Math.min(4, Math.max(0.5, scale * Number(by)));
      pictures.forEach(function (picture) {
        picture.style.setProperty('--zoom', Math.round(Number(picture.getAttribute('width')) * scale) + 'px');
      });
    });
  }

  // Up and down go from event to event.
  document.querySelector('table').addEventListener('keydown', function (event) {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    var row = event.target.closest('tr');
    var visible = rows.filter(function (r) { return !r.hidden; });
    var next = visible[visible.indexOf(row) + (event.key === 'ArrowDown' ? 1 : -1)];
    if (next && next.querySelector('summary')) {
      next.querySelector('summary').focus();
      event.preventDefault();
    }
  });

  addEventListener('beforeprint', function () {
    document.querySelectorAll('details').forEach(function (details) { details.open = true; });
  });
})();
