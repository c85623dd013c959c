#include "models/random/normal.lanes.hpp"

#include "models/math/elementary.lanes.hpp"
#include "models/random/kernels.lanes.hpp"

namespace hemicycle::HEMICYCLE_LANES {

__attribute__((noinline)) void box_muller(const WordBuffer& words, int count, double* cosines, double* sines) {
  // Two short loops keep more rows in flight than one long one.
  for (int row = 0; row < count; row += kLanes) {
    store(cosines + row, square_root(-2.0 * natural_log(open_uniform(load(words.first + row)))));
  }
  for (int row = 0; row < count; row += kLanes) {
    const Doubles radius = load(cosines + row);
    const SineCosine direction = sine_cosine(open_uniform(load(words.second + row)));
    store(cosines + row, radius * direction.cosine);
    store(sines + row, radius * direction.sine);
  }
}

void words(const Replicates& replicates, const Address& address, std::uint64_t* first, std::uint64_t* second) {
  WordBuffer buffer;
  draw_words(replicates, address, buffer);
  for (int row = 0; row < replicates.count; ++row) {
    first[row] = buffer.first[row];
    second[row] = buffer.second[row];
  }
}

void uniforms(const Replicates& replicates, const Address& address, double* out) {
  WordBuffer buffer;
  draw_words(replicates, address, buffer);
  for (int row = 0; row < replicates.count; row += kLanes) store(out + row, open_uniform(load(buffer.first + row)));
}

void normals(const Replicates& replicates, const Address& address, int columns, double* out) {
  WordBuffer buffer;
  alignas(64) double unused[kBlockSize];
  for (int column = 0; column < columns; column += 2) {
    Address pair = address;
    pair.unit += static_cast<std::uint32_t>(column / 2);
    draw_words(replicates, pair, buffer);
    double* const cosines = out + column * kBlockSize;
    box_muller(buffer, replicates.count, cosines, column + 1 < columns ? cosines + kBlockSize : unused);
  }
}

}  // namespace hemicycle::HEMICYCLE_LANES
