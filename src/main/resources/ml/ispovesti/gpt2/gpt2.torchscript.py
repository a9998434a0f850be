# GPT-2 as a TorchScript program (libtorch's own dialect, not Python to run). TorchProgram adds `pack` and `linear` of the chosen precision
# and puts the type of a packed matrix where this text says PackedMatrix.
# Sizes: N tokens of T texts, d width, V vocabulary, L layers, H heads.
# ids, pos: [N], text after text; text t has those from starts[t] to starts[t + 1].
# caches: of each text the keys and values, [L, 2, H, capacity, d / H], of which the first lengths[t] are there already.
# norms: scale and shift of ln_1 and ln_2 of each layer, then of ln_f.
# matrices, biases: c_attn, c_proj, c_fc, mlp.c_proj of each layer, then the head.
# All that mixes tokens is done text by text, with shapes that depend on the text alone, and all else row by row: so the numbers of a text do
# not depend on its neighbours. Whatever is added here has to keep that.

  # One text's new tokens, qkv [3, H, n, d / H], look at themselves and at those of before; gives [1, H, n, d / H].
  def attention(self: __torch__.M,
    qkv: Tensor,
    cache: Tensor,
    before: int) -> Tensor:
    n = torch.size(qkv, 2)
    total = torch.add(before, n)
    _0 = torch.copy_(torch.slice(cache, 2, before, total), torch.slice(qkv, 0, 1, 3))
    q = torch.slice(qkv, 0, 0, 1)
    k, v, = torch.chunk(torch.slice(cache, 2, 0, total), 2)
    if torch.eq(n, 1):
      o = torch.scaled_dot_product_attention(q, k, v)
    else:
      past = torch.tril(torch.ones([n, total], dtype=11), before)
      o = torch.scaled_dot_product_attention(q, k, v, past)
    return o

  # The texts' new tokens through all layers, their keys and values into the caches; gives [N, d], before ln_f.
  def read(self: __torch__.M,
    ids: Tensor,
    pos: Tensor,
    starts: List[int],
    lengths: List[int],
    caches: List[Tensor],
    wte: Tensor,
    wpe: Tensor,
    norms: List[Tensor],
    matrices: List[PackedMatrix],
    biases: List[Tensor],
    heads: int,
    eps: float,
    grain: int) -> Tensor:
    N = torch.size(ids, 0)
    d = torch.size(wte, 1)
    x = torch.add(torch.embedding(wte, ids), torch.embedding(wpe, pos))
    for i in range(torch.floordiv(torch.len(matrices), 4)):
      n = torch.mul(i, 4)
      y = torch.layer_norm(x, [d], norms[n], norms[torch.add(n, 1)], eps)
      qkv = torch.permute(torch.view((self).linear(y, matrices[n], biases[n], grain), [N, 3, heads, -1]), [1, 2, 0, 3])
      looked = annotate(List[Tensor], [])
      for t in range(torch.len(caches)):
        new = torch.slice(qkv, 2, starts[t], starts[torch.add(t, 1)])
        _0 = torch.append(looked, (self).attention(new, torch.select(caches[t], 0, i), lengths[t]))
      o = torch.reshape(torch.transpose(torch.select(torch.cat(looked, 2), 0, 0), 0, 1), [N, d])
      h = torch.add(x, (self).linear(o, matrices[torch.add(n, 1)], biases[torch.add(n, 1)], grain))
      z = torch.layer_norm(h, [d], norms[torch.add(n, 2)], norms[torch.add(n, 3)], eps)
      f = torch.gelu((self).linear(z, matrices[torch.add(n, 2)], biases[torch.add(n, 2)], grain), approximate="tanh")
      x = torch.add(h, (self).linear(f, matrices[torch.add(n, 3)], biases[torch.add(n, 3)], grain))
    return x

  # Logits [S, V] of what comes after x [S, d].
  def head(self: __torch__.M,
    x: Tensor,
    norms: List[Tensor],
    matrices: List[PackedMatrix],
    biases: List[Tensor],
    eps: float,
    grain: int) -> Tensor:
    m = torch.sub(torch.len(matrices), 1)
    h = torch.layer_norm(x, [torch.size(x, 1)], norms[m], norms[torch.add(m, 1)], eps)
    return (self).linear(h, matrices[m], biases[m], grain)

  # The first n tokens of one cache into another.
  def copy(self: __torch__.M,
    source: Tensor,
    target: Tensor,
    n: int) -> Tensor:
    return torch.copy_(torch.slice(target, 3, 0, n), torch.slice(source, 3, 0, n))

  # Logits [N, V] after every token.
  def scores(self: __torch__.M,
    ids: Tensor,
    pos: Tensor,
    starts: List[int],
    lengths: List[int],
    caches: List[Tensor],
    wte: Tensor,
    wpe: Tensor,
    norms: List[Tensor],
    matrices: List[PackedMatrix],
    biases: List[Tensor],
    heads: int,
    eps: float,
    grain: int) -> Tensor:
    x = (self).read(ids, pos, starts, lengths, caches, wte, wpe, norms, matrices, biases, heads, eps, grain)
    return (self).head(x, norms, matrices, biases, eps, grain)

  # One step of the whole batch: new tokens are read, and after those at `last` [R], and after the texts that were read before and of which
  # only the state is given, ready [S - R, d], the next one is drawn. Gives the tokens [S] and the states [S, d].
  def step(self: __torch__.M,
    last: Tensor,
    ready: Tensor,
    end: int,
    width: int,
    seen: Tensor,
    knobs: Tensor,
    ids: Tensor,
    pos: Tensor,
    starts: List[int],
    lengths: List[int],
    caches: List[Tensor],
    wte: Tensor,
    wpe: Tensor,
    norms: List[Tensor],
    matrices: List[PackedMatrix],
    biases: List[Tensor],
    heads: int,
    eps: float,
    grain: int) -> List[Tensor]:
    states = ready
    if torch.gt(torch.size(ids, 0), 0):
      x = (self).read(ids, pos, starts, lengths, caches, wte, wpe, norms, matrices, biases, heads, eps, grain)
      states = torch.cat([torch.index_select(x, 0, last), ready], 0)
    else:
      states = ready
    tokens = last
    if torch.gt(torch.size(states, 0), 0):
      logits = (self).head(states, norms, matrices, biases, eps, grain)
      tokens = (self).draw(logits, end, width, seen, knobs)
    else:
      tokens = last
    return [tokens, states]

  # Draws a token for each row of logits [S, V], by inverse CDF of a uniform random number: torch.multinomial would draw from one generator
  # for all. knobs [6, S, 1]: uniform number, temperature, top-k, top-p, repetition penalty, what is added to the logit of the token `end`.
  # seen [S, any]: the tokens that the penalty is for. width: the greatest top-k, a multiple of 16, so that no vector tail is computed in
  # another way.
  def draw(self: __torch__.M,
    logits: Tensor,
    end: int,
    width: int,
    seen: Tensor,
    knobs: Tensor) -> Tensor:
    u, temperature, k, p, penalty, bar, = torch.unbind(knobs)
    _0 = torch.add_(torch.slice(logits, 1, end, torch.add(end, 1)), bar)
    if torch.gt(torch.size(seen, 1), 0):
      g = torch.gather(logits, 1, seen)
      _1 = torch.scatter_(logits, 1, seen, torch.where(torch.gt(g, 0.), torch.div(g, penalty), torch.mul(g, penalty)))
    most = ops.prim.min(width, torch.size(logits, 1))
    v, ix = torch.topk(logits, most)
    s = torch.constant_pad_nd(torch.div(torch.sub(v, torch.slice(v, 1, 0, 1)), temperature), [0, torch.sub(width, most)], -10000.)
    e = torch.mul(torch.exp(s), torch.lt(torch.unsqueeze(torch.arange(width), 0), k))
    c = torch.cumsum(e, 1)
    kept = torch.lt(torch.sub(c, e), torch.mul(torch.slice(c, 1, torch.sub(width, 1), width), p))
    f = torch.cumsum(torch.mul(e, kept), 1)
    below = torch.sum(torch.le(f, torch.mul(torch.slice(f, 1, torch.sub(width, 1), width), u)), [1], True)
    i = torch.minimum(below, torch.sub(torch.sum(kept, [1], True), 1))
    return torch.squeeze(torch.gather(ix, 1, i), 1)

  # For measuring how fast memory is read.
  def dot(self: __torch__.M,
    x: Tensor) -> Tensor:
    return torch.dot(x, x)
