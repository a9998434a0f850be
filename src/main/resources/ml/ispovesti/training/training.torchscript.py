# GPT-2's loss and its weights' next step, as a TorchScript program (libtorch's own dialect, not Python to run). TrainingProgram puts the
# numbers in that this text calls HEADS, EPSILON and DROPPED (of 32768).
# Sizes: B rows of T tokens, d width, V vocabulary.
# p: wte, wpe; of each layer ln_1 (scale, shift), c_attn (matrix, bias), c_proj, ln_2, c_fc, mlp.c_proj; ln_f; all as Hugging Face has them.
class M(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool

  # Dropout, while a gradient is wanted. To draw is slow, so a number of 64 bits gives four of 15.
  def drop(self: __torch__.M,
    x: Tensor) -> Tensor:
    y = x
    if torch.__and__(torch.is_grad_enabled(), torch.gt(DROPPED, 0)):
      n = torch.numel(x)
      drawn = torch.random_(torch.empty([torch.floordiv(torch.add(n, 3), 4)], dtype=4, device=ops.prim.device(x)))
      parts = torch.slice(torch.bitwise_and(torch.view_copy(drawn, dtype=2), 32767), 0, 0, n)
      kept = torch.to(torch.view_as(torch.ge(parts, DROPPED), x), 6)
      y = torch.mul(x, torch.mul_(kept, torch.div(32768., torch.sub(32768, DROPPED))))
    return y

  # x: [N, in], w: [in, out], b: [out].
  def linear(self: __torch__.M,
    x: Tensor,
    w: Tensor,
    b: Tensor) -> Tensor:
    return torch.addmm(b, x, w)

  def norm(self: __torch__.M,
    x: Tensor,
    w: Tensor,
    b: Tensor) -> Tensor:
    return torch.layer_norm(x, [torch.size(x, -1)], w, b, EPSILON)

  # ids, pos, texts, targets: [B, T]. A token sees those before it in its own text, whose number is in texts; pos counts anew in each. Where
  # targets has -100 nothing is asked. Gives the mean of the nats a target.
  def forward(self: __torch__.M,
    ids: Tensor,
    pos: Tensor,
    texts: Tensor,
    targets: Tensor,
    p: List[Tensor]) -> Tensor:
    logits = torch.mm((self).states(ids, pos, texts, p), torch.t(p[0]))
    return torch.cross_entropy_loss(logits, torch.view(targets, [-1]))

  # What the model makes of its last token: [V].
  def next(self: __torch__.M,
    ids: Tensor,
    p: List[Tensor]) -> Tensor:
    T = torch.size(ids, 1)
    pos = torch.unsqueeze(torch.arange(T, device=ops.prim.device(ids)), 0)
    states = (self).states(ids, pos, torch.zeros_like(ids), p)
    return torch.matmul(p[0], torch.select(states, 0, -1))

  # Before the head, row after row: [B * T, d].
  def states(self: __torch__.M,
    ids: Tensor,
    pos: Tensor,
    texts: Tensor,
    p: List[Tensor]) -> Tensor:
    B = torch.size(ids, 0)
    T = torch.size(ids, 1)
    d = torch.size(p[0], 1)
    own = torch.eq(torch.unsqueeze(texts, 2), torch.unsqueeze(texts, 1))
    seen = torch.unsqueeze(torch.tril(own), 1)
    x = (self).drop(torch.view(torch.add(torch.embedding(p[0], ids), torch.embedding(p[1], pos)), [-1, d]))
    for i in range(torch.floordiv(torch.sub(torch.len(p), 4), 12)):
      n = torch.add(torch.mul(i, 12), 2)
      y = (self).norm(x, p[n], p[torch.add(n, 1)])
      qkv = (self).linear(y, p[torch.add(n, 2)], p[torch.add(n, 3)])
      q, k, v, = torch.unbind(torch.permute(torch.view(qkv, [B, T, 3, HEADS, -1]), [2, 0, 3, 1, 4]))
      o = torch.reshape(torch.transpose(torch.scaled_dot_product_attention(q, k, v, seen), 1, 2), [-1, d])
      h = torch.add(x, (self).drop((self).linear(o, p[torch.add(n, 4)], p[torch.add(n, 5)])))
      z = (self).norm(h, p[torch.add(n, 6)], p[torch.add(n, 7)])
      f = torch.gelu((self).linear(z, p[torch.add(n, 8)], p[torch.add(n, 9)]), approximate="tanh")
      x = torch.add(h, (self).drop((self).linear(f, p[torch.add(n, 10)], p[torch.add(n, 11)])))
    m = torch.sub(torch.len(p), 2)
    return (self).norm(x, p[m], p[torch.add(m, 1)])

  # The running mean of the weights, in place: a keeps that share of itself.
  def average(self: __torch__.M,
    a: List[Tensor],
    p: List[Tensor],
    keep: float) -> Tensor:
    for i in range(torch.len(a)):
      _0 = torch.lerp_(a[i], p[i], torch.sub(1., keep))
    return torch.zeros([1])

  # The gradients' length, as if they were one vector.
  def length(self: __torch__.M,
    g: List[Tensor]) -> Tensor:
    total = torch.zeros_like(torch.sum(g[0]))
    for i in range(torch.len(g)):
      total = torch.add(total, torch.sum(torch.square(g[i])))
    return torch.sqrt(total)

  # One step of AdamW (Loshchilov and Hutter, 2019) in place: m and v are the running means of gradients and their squares, t the number of
  # the step from 1 on. The gradients are scaled before and are zero after.
  def update(self: __torch__.M,
    p: List[Tensor],
    g: List[Tensor],
    m: List[Tensor],
    v: List[Tensor],
    scale: float,
    rate: float,
    decay: float,
    beta1: float,
    beta2: float,
    t: int) -> Tensor:
    c1 = torch.sub(1., torch.pow(beta1, t))
    c2 = torch.sqrt(torch.sub(1., torch.pow(beta2, t)))
    for i in range(torch.len(p)):
      _0 = torch.mul_(g[i], scale)
      _1 = torch.add_(torch.mul_(m[i], beta1), g[i], alpha=torch.sub(1., beta1))
      _2 = torch.addcmul_(torch.mul_(v[i], beta2), g[i], g[i], value=torch.sub(1., beta2))
      _3 = torch.mul_(p[i], torch.sub(1., torch.mul(rate, decay)))
      by = torch.add(torch.div(torch.sqrt(v[i]), c2), 1e-8)
      _4 = torch.addcdiv_(p[i], m[i], by, value=torch.neg(torch.div(rate, c1)))
      _5 = torch.zero_(g[i])
    return torch.zeros([1])
