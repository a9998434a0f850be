class M(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool

  def pack(self: __torch__.M,
    w: Tensor) -> PackedMatrix:
    return w

  def linear(self: __torch__.M,
    x: Tensor,
    w: PackedMatrix,
    b: Tensor,
    grain: int) -> Tensor:
    return torch.linear(x, w, b)

