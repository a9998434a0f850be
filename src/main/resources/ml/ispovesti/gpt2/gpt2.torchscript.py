class Gpt2(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool
  def pack(self: __torch__.Gpt2,
    weight: Tensor) -> __torch__.torch.classes.quantized.LinearPackedParamsBase:
    scale = torch.clamp_min(torch.div(torch.amax(torch.abs(weight), [1]), 127.), 1e-9)
    rows = torch.size(weight, 0)
    q = torch.quantize_per_channel(weight, scale, torch.zeros([rows], dtype=4), 0, 12)
    return ops.quantized.linear_prepack(q, torch.zeros([rows]))
  def linear(self: __torch__.Gpt2,
    x: Tensor,
    weight: __torch__.torch.classes.quantized.LinearPackedParamsBase,
    bias: Tensor,
    unit: Tensor) -> Tensor:
    scale = torch.clamp_min(torch.amax(torch.abs(x), [-1], True), 1e-9)
    rows = torch.cat([torch.div(x, scale), torch.slice(unit, 1, 0, torch.size(x, 1))], 0)
    y = ops.quantized.linear_dynamic(rows, weight, False)
    return torch.add(torch.mul(torch.slice(y, 0, 0, torch.size(x, 0)), scale), bias)
  def qkv(self: __torch__.Gpt2,
    x: Tensor,
    layer: int,
    norms: List[Tensor],
    linears: List[__torch__.torch.classes.quantized.LinearPackedParamsBase],
    biases: List[Tensor],
    unit: Tensor,
    heads: int,
    epsilon: float) -> Tensor:
    n = torch.mul(layer, 4)
    y = torch.layer_norm(x, [torch.size(x, 1)], norms[n], norms[torch.add(n, 1)], epsilon)
    z = (self).linear(y, linears[n], biases[n], unit)
    return torch.permute(torch.view(z, [torch.size(x, 0), 3, heads, -1]), [1, 0, 2, 3])
  def rest(self: __torch__.Gpt2,
    x: Tensor,
    attended: Tensor,
    layer: int,
    norms: List[Tensor],
    linears: List[__torch__.torch.classes.quantized.LinearPackedParamsBase],
    biases: List[Tensor],
    unit: Tensor,
    epsilon: float) -> Tensor:
    n = torch.mul(layer, 4)
    a = torch.add(n, 1)
    b = torch.add(n, 2)
    c = torch.add(n, 3)
    y = torch.add(x, (self).linear(attended, linears[a], biases[a], unit))
    z = torch.layer_norm(y, [torch.size(x, 1)], norms[b], norms[c], epsilon)
    f = torch.gelu((self).linear(z, linears[b], biases[b], unit), approximate="tanh")
    return torch.add(y, (self).linear(f, linears[c], biases[c], unit))
  def head(self: __torch__.Gpt2,
    x: Tensor,
    norms: List[Tensor],
    linears: List[__torch__.torch.classes.quantized.LinearPackedParamsBase],
    biases: List[Tensor],
    unit: Tensor,
    epsilon: float) -> Tensor:
    n = torch.sub(torch.len(linears), 1)
    y = torch.layer_norm(x, [torch.size(x, 1)], norms[n], norms[torch.add(n, 1)], epsilon)
    return (self).linear(y, linears[n], biases[n], unit)
  def prefill(self: __torch__.Gpt2,
    ids: Tensor,
    slot: int,
    wte: Tensor,
    wpe: Tensor,
    norms: List[Tensor],
    linears: List[__torch__.torch.classes.quantized.LinearPackedParamsBase],
    biases: List[Tensor],
    unit: Tensor,
    kv: Tensor,
    heads: int,
    epsilon: float) -> Tensor:
    T = torch.size(ids, 0)
    layers = torch.floordiv(torch.len(linears), 4)
    x = torch.add(torch.embedding(wte, ids), torch.slice(wpe, 0, 0, T))
    for i in range(layers):
      qkv = (self).qkv(x, i, norms, linears, biases, unit, heads, epsilon)
      cache = torch.select(torch.select(kv, 0, i), 1, slot)
      _0 = torch.copy_(torch.slice(cache, 1, 0, T), torch.slice(qkv, 0, 1, 3))
      q = torch.unsqueeze(torch.transpose(torch.select(qkv, 0, 0), 0, 1), 0)
      k = torch.unsqueeze(torch.transpose(torch.select(qkv, 0, 1), 0, 1), 0)
      v = torch.unsqueeze(torch.transpose(torch.select(qkv, 0, 2), 0, 1), 0)
      o = torch.transpose(torch.squeeze(torch.scaled_dot_product_attention(q, k, v, None, 0., True), 0), 0, 1)
      x = (self).rest(x, torch.reshape(o, [T, -1]), i, norms, linears, biases, unit, epsilon)
    return (self).head(torch.slice(x, 0, torch.sub(T, 1), T), norms, linears, biases, unit, epsilon)
  def decode(self: __torch__.Gpt2,
    ids: Tensor,
    positions: Tensor,
    window: int,
    wte: Tensor,
    wpe: Tensor,
    norms: List[Tensor],
    linears: List[__torch__.torch.classes.quantized.LinearPackedParamsBase],
    biases: List[Tensor],
    unit: Tensor,
    kv: Tensor,
    heads: int,
    epsilon: float) -> Tensor:
    B = torch.size(ids, 0)
    layers = torch.floordiv(torch.len(linears), 4)
    x = torch.add(torch.embedding(wte, ids), torch.embedding(wpe, positions))
    rows = annotate(List[Optional[Tensor]], [torch.arange(B), positions])
    future = torch.gt(torch.unsqueeze(torch.arange(window), 0), torch.unsqueeze(positions, 1))
    mask = torch.view(torch.masked_fill(torch.zeros([B, window]), future, -10000.), [B, 1, 1, window])
    for i in range(layers):
      qkv = (self).qkv(x, i, norms, linears, biases, unit, heads, epsilon)
      cache = torch.select(kv, 0, i)
      keys = torch.select(cache, 0, 0)
      values = torch.select(cache, 0, 1)
      _0 = torch.index_put_(keys, rows, torch.select(qkv, 0, 1))
      _1 = torch.index_put_(values, rows, torch.select(qkv, 0, 2))
      q = torch.unsqueeze(torch.select(qkv, 0, 0), 2)
      k = torch.transpose(torch.slice(keys, 1, 0, window), 1, 2)
      v = torch.transpose(torch.slice(values, 1, 0, window), 1, 2)
      o = torch.scaled_dot_product_attention(q, k, v, mask)
      x = (self).rest(x, torch.reshape(o, [B, -1]), i, norms, linears, biases, unit, epsilon)
    return (self).head(x, norms, linears, biases, unit, epsilon)
  def sample(self: __torch__.Gpt2,
    logits: Tensor,
    banned: Tensor,
    top_k: int,
    temperature: float,
    uniform: Tensor) -> Tensor:
    values, ids = torch.topk(torch.index_fill(logits, 1, banned, -10000.), top_k)
    cdf = torch.cumsum(torch.softmax(torch.div(values, temperature), -1), -1)
    chosen = torch.clamp_max(torch.sum(torch.lt(cdf, uniform), [-1], True), torch.sub(top_k, 1))
    return torch.squeeze(torch.gather(ids, 1, chosen), 1)
