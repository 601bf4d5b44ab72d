"""A bidirectional LSTM layer whose matrix products are in bfloat16: two to four times as fast as torch's on processors that have
such products (AMX), and slower on others. Sums of the cells stay floats; the gradients are within half a per cent of torch's.

Needs the target lstm_steps (cmake --build --preset release --target lstm_steps).

    bfloat16_lstm.py [HIDDEN]    compares it with torch's layer, and times both
"""
import ctypes
import pathlib
import sys
import time

import torch
import torch.nn.functional as F

HALF = torch.bfloat16
LIBRARY = pathlib.Path(__file__).resolve().parents[2] / 'build/release/tools/liblstm_steps.so'
_steps = None


def steps():
    global _steps
    if _steps is None:
        try:
            _steps = ctypes.CDLL(str(LIBRARY))
        except OSError as error:
            sys.exit(f'{error}; cmake --build --preset release --target lstm_steps makes it')
        n, p = ctypes.c_size_t, ctypes.c_void_p
        _steps.lstm_step.argtypes = [n, n, p, n, p, p, p, p, p, p, n]
        _steps.lstm_step_back.argtypes = [n, n, p, n, p, p, p, p, p, p, p, n]
        _steps.lstm_step.restype = _steps.lstm_step_back.restype = None
    return _steps


class BothWays(torch.autograd.Function):
    """given [words, sentences, 8h], of both directions; recurrent [2, h, 4h] → states [words, sentences, 2h]. All but the
    weights in bfloat16; the second direction goes from the last word to the first."""

    @staticmethod
    def forward(ctx, given, recurrent):
        n, b, h = given.shape[0], given.shape[1], given.shape[2] // 8
        given, w = given.contiguous(), recurrent.to(HALF).contiguous()
        gates = torch.empty(n, 2, b, 4 * h, dtype=HALF)
        cells = torch.zeros(n + 1, 2, b, h)
        state = torch.zeros(2, b, h, dtype=HALF)
        brought = torch.empty(2, b, 4 * h, dtype=HALF)
        out = torch.empty(n, b, 2 * h, dtype=HALF)
        for t in range(n):
            torch.bmm(state, w, out=brought)
            for d in (0, 1):
                at = n - 1 - t if d else t
                steps().lstm_step(b, h, given[at, 0, 4 * h * d:].data_ptr(), 8 * h, brought[d].data_ptr(), cells[t, d].data_ptr(),
                                  cells[t + 1, d].data_ptr(), gates[t, d].data_ptr(), state[d].data_ptr(),
                                  out[at, 0, h * d:].data_ptr(), 2 * h)
        ctx.save_for_backward(gates, cells, out, w)
        return out

    @staticmethod
    def backward(ctx, above):
        gates, cells, out, w = ctx.saved_tensors
        n, b, h = gates.shape[0], gates.shape[2], cells.shape[3]
        above, turned = above.to(HALF).contiguous(), w.transpose(1, 2).contiguous()
        given_grad = torch.empty(n, b, 8 * h, dtype=HALF)
        state_grad = torch.zeros(2, b, h, dtype=HALF)
        cell_grad = torch.zeros(2, b, h)
        gates_grad = torch.empty(2, b, 4 * h, dtype=HALF)
        for t in range(n - 1, -1, -1):
            for d in (0, 1):
                at = n - 1 - t if d else t
                steps().lstm_step_back(b, h, above[at, 0, h * d:].data_ptr(), 2 * h, state_grad[d].data_ptr(), cells[t, d].data_ptr(),
                                       cells[t + 1, d].data_ptr(), gates[t, d].data_ptr(), cell_grad[d].data_ptr(),
                                       gates_grad[d].data_ptr(), given_grad[at, 0, 4 * h * d:].data_ptr(), 8 * h)
            torch.bmm(gates_grad, turned, out=state_grad)
        recurrent_grad = torch.zeros(2, h, 4 * h)
        if n > 1:  # the state before a word is that of the word on its left, or on its right
            states, grads = out.view(n * b, 2 * h), given_grad.view(n * b, 8 * h)
            recurrent_grad[0] = states[:-b, :h].t() @ grads[b:, :4 * h]
            recurrent_grad[1] = states[b:, h:].t() @ grads[:-b, 4 * h:]
        return given_grad, recurrent_grad


def lstm(x, weights):
    """x [words, sentences, inputs], weights as in torch.nn.LSTM (two directions) → [words, sentences, 2h], floats."""
    wi, wh, bi, bh, wi2, wh2, bi2, bh2 = weights
    given = F.linear(x.to(HALF), torch.cat([wi, wi2]).to(HALF)) + torch.cat([bi + bh, bi2 + bh2]).to(HALF)
    return BothWays.apply(given, torch.stack([wh.t(), wh2.t()])).float()


def compare(hidden, words=25, sentences=200, inputs=256):
    torch.set_num_threads(1)
    torch.manual_seed(1)
    layer, x = torch.nn.LSTM(inputs, hidden, bidirectional=True), torch.randn(words, sentences, inputs)
    results = []
    for name, run in (('torch', lambda: layer(x)[0]), ('bfloat16', lambda: lstm(x, layer._flat_weights))):
        begin = time.time()
        for _ in range(5):
            layer.zero_grad()
            y = run()
            (y * y * torch.linspace(0, 1, 2 * hidden)).mean().backward()
        results.append([y.detach()] + [p.grad.clone() for p in layer.parameters()])
        print(f'{name:10}{5 * words * sentences / (time.time() - begin):9.0f} words a second')
    print('relative differences:', *(f'{float((a - b).norm() / a.norm()):.4f}' for a, b in zip(*results)))


if __name__ == '__main__':
    compare(int(sys.argv[1]) if len(sys.argv) > 1 else 160)
