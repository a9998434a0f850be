class M(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool

  # w [out, in] in fp32, to int8 with one scale a row.
  def pack(self: __torch__.M,
    w: Tensor) -> PackedMatrix:
    scale = torch.clamp_min(torch.div(torch.amax(torch.abs(w), [1]), 127.), 1e-9)
    q = torch.quantize_per_channel(w, scale, torch.zeros([torch.size(w, 0)], dtype=4), 0, 12)
    return ops.quantized.linear_prepack(q, torch.zeros([torch.size(w, 0)]))

  # linear_dynamic takes one activation scale for the whole batch, so a text would depend on its neighbours. Therefore each row is scaled
  # to max |x| = 1, `unit` [1, widest] with +1 and -1 in it fixes the range for all, and scale and bias are applied in fp32.
  def linear(self: __torch__.M,
    x: Tensor,
    w: PackedMatrix,
    b: Tensor,
    unit: Tensor) -> Tensor:
    s = torch.clamp_min(torch.amax(torch.abs(x), [-1], True), 1e-9)
    rows = torch.cat([torch.div(x, s), torch.slice(unit, 1, 0, torch.size(x, 1))], 0)
    y = ops.quantized.linear_dynamic(rows, w, False)
    return torch.add(torch.mul(torch.slice(y, 0, 0, torch.size(x, 0)), s), b)

