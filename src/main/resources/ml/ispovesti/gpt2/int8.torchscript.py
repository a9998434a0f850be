class M(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool

  # w [out, in] in fp32, to int8 with one scale a row. The greatest of max and -min, since abs would make a copy of the matrix.
  def pack(self: __torch__.M,
    w: Tensor) -> PackedMatrix:
    greatest = torch.maximum(torch.amax(w, [1]), torch.neg(torch.amin(w, [1])))
    scale = torch.clamp_min(torch.div(greatest, 127.), 1e-9)
    q = torch.quantize_per_channel(w, scale, torch.zeros([torch.size(w, 0)], dtype=4), 0, 12)
    return ops.quantized.linear_prepack(q, None)

  # linear_dynamic would take one activation scale for the whole batch, so a text would depend on its neighbours. Therefore each row is
  # brought to max |x| = 1, all are quantized with one fixed scale to whole numbers from -grain to grain, and scale and bias are applied
  # in fp32.
  def linear(self: __torch__.M,
    x: Tensor,
    w: PackedMatrix,
    b: Tensor,
    grain: int) -> Tensor:
    s = torch.clamp_min(torch.amax(torch.abs(x), [-1], True), 1e-9)
    y = ops.quantized.linear_with_input_q_dq_qweight_dq_output_fp32(torch.div(x, s), torch.div(1, grain), torch.add(grain, 1), w)
    return torch.add(torch.mul(y, s), b)

