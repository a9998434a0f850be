# GPT-2 as a TorchScript program (libtorch's own dialect, not Python to run). TorchProgram adds `pack` and `linear` of the chosen precision
# and puts the type of a packed matrix where this text says PackedMatrix.
# Sizes: B texts, T tokens, d width, V vocabulary, L layers, H heads, C context.
# norms: scale and shift of ln_1 and ln_2 of each layer, then of ln_f.
# matrices, biases: c_attn, c_proj, c_fc, mlp.c_proj of each layer, then the head.
# kv: the KV cache, [L, 2, rows, C, H, d / H]; a text owns one row.

  # From the attention's result `o` [*, d] to the layer's result.
  def rest_of_layer(self: __torch__.M,
    x: Tensor,
    o: Tensor,
    n: int,
    norms: List[Tensor],
    matrices: List[PackedMatrix],
    biases: List[Tensor],
    unit: Tensor,
    eps: float) -> Tensor:
    d = torch.size(x, 1)
    h = torch.add(x, (self).linear(o, matrices[torch.add(n, 1)], biases[torch.add(n, 1)], unit))
    z = torch.layer_norm(h, [d], norms[torch.add(n, 2)], norms[torch.add(n, 3)], eps)
    f = torch.gelu((self).linear(z, matrices[torch.add(n, 2)], biases[torch.add(n, 2)], unit), approximate="tanh")
    return torch.add(h, (self).linear(f, matrices[torch.add(n, 3)], biases[torch.add(n, 3)], unit))

  def head(self: __torch__.M,
    x: Tensor,
    norms: List[Tensor],
    matrices: List[PackedMatrix],
    biases: List[Tensor],
    unit: Tensor,
    eps: float) -> Tensor:
    m = torch.sub(torch.len(matrices), 1)
    h = torch.layer_norm(x, [torch.size(x, 1)], norms[m], norms[torch.add(m, 1)], eps)
    return (self).linear(h, matrices[m], biases[m], unit)

  # Reads a whole prompt, ids [T], into a row of the KV cache; gives the logits of its last `last` tokens, [last, V].
  def prefill(self: __torch__.M,
    ids: Tensor,
    row: int,
    last: int,
    wte: Tensor,
    wpe: Tensor,
    norms: List[Tensor],
    matrices: List[PackedMatrix],
    biases: List[Tensor],
    unit: Tensor,
    kv: Tensor,
    heads: int,
    eps: float) -> Tensor:
    T = torch.size(ids, 0)
    d = torch.size(wte, 1)
    x = torch.add(torch.embedding(wte, ids), torch.slice(wpe, 0, 0, T))
    for i in range(torch.size(kv, 0)):
      n = torch.mul(i, 4)
      y = torch.layer_norm(x, [d], norms[n], norms[torch.add(n, 1)], eps)
      qkv = torch.permute(torch.view((self).linear(y, matrices[n], biases[n], unit), [T, 3, heads, -1]), [1, 0, 2, 3])
      cache = torch.select(torch.select(kv, 0, i), 1, row)
      _0 = torch.copy_(torch.slice(cache, 1, 0, T), torch.slice(qkv, 0, 1, 3))
      q = torch.unsqueeze(torch.transpose(torch.select(qkv, 0, 0), 0, 1), 0)
      k = torch.unsqueeze(torch.transpose(torch.select(qkv, 0, 1), 0, 1), 0)
      v = torch.unsqueeze(torch.transpose(torch.select(qkv, 0, 2), 0, 1), 0)
      o = torch.transpose(torch.squeeze(torch.scaled_dot_product_attention(q, k, v, None, 0., True), 0), 0, 1)
      x = (self).rest_of_layer(x, torch.reshape(o, [T, d]), n, norms, matrices, biases, unit, eps)
    return (self).head(torch.slice(x, 0, torch.sub(T, last), T), norms, matrices, biases, unit, eps)

  # One step of the texts in the first B rows: ids [B] at the positions pos [B]; gives logits [B, V].
  # window: how much of the context is looked at; more than the greatest position.
  def decode(self: __torch__.M,
    ids: Tensor,
    pos: Tensor,
    window: int,
    wte: Tensor,
    wpe: Tensor,
    norms: List[Tensor],
    matrices: List[PackedMatrix],
    biases: List[Tensor],
    unit: Tensor,
    kv: Tensor,
    heads: int,
    eps: float) -> Tensor:
    B = torch.size(ids, 0)
    d = torch.size(wte, 1)
    x = torch.add(torch.embedding(wte, ids), torch.embedding(wpe, pos))
    here = annotate(List[Optional[Tensor]], [torch.arange(B), pos])
    future = torch.gt(torch.unsqueeze(torch.arange(window), 0), torch.unsqueeze(pos, 1))
    mask = torch.view(torch.masked_fill(torch.zeros([B, window]), future, -10000.), [B, 1, 1, window])
    for i in range(torch.size(kv, 0)):
      n = torch.mul(i, 4)
      y = torch.layer_norm(x, [d], norms[n], norms[torch.add(n, 1)], eps)
      qkv = torch.permute(torch.view((self).linear(y, matrices[n], biases[n], unit), [B, 3, heads, -1]), [1, 0, 2, 3])
      keys = torch.select(torch.select(kv, 0, i), 0, 0)
      values = torch.select(torch.select(kv, 0, i), 0, 1)
      _0 = torch.index_put_(keys, here, torch.select(qkv, 0, 1))
      _1 = torch.index_put_(values, here, torch.select(qkv, 0, 2))
      q = torch.unsqueeze(torch.select(qkv, 0, 0), 2)
      k = torch.transpose(torch.slice(torch.slice(keys, 0, 0, B), 1, 0, window), 1, 2)
      v = torch.transpose(torch.slice(torch.slice(values, 0, 0, B), 1, 0, window), 1, 2)
      o = torch.scaled_dot_product_attention(q, k, v, mask)
      x = (self).rest_of_layer(x, torch.reshape(o, [B, d]), n, norms, matrices, biases, unit, eps)
    return (self).head(x, norms, matrices, biases, unit, eps)

  # Makes one token impossible in logits [B, V].
  def bar(self: __torch__.M,
    logits: Tensor,
    token: int) -> Tensor:
    return torch.fill_(torch.select(logits, 1, token), -10000.)

  # Draws a token for each row of logits [B, V] among its k likeliest, by inverse CDF of the uniform numbers u [B, 1].
  # torch.multinomial would draw from one generator for all: a text would then depend on its neighbours.
  def sample(self: __torch__.M,
    logits: Tensor,
    k: int,
    temperature: float,
    u: Tensor) -> Tensor:
    v, ix = torch.topk(logits, k)
    c = torch.cumsum(torch.softmax(torch.div(v, temperature), -1), -1)
    i = torch.clamp_max(torch.sum(torch.lt(c, u), [-1], True), torch.sub(k, 1))
    return torch.squeeze(torch.gather(ix, 1, i), 1)
