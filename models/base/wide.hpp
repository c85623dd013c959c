#pragma once

namespace hemicycle {

/// Whole numbers of 128 bits: products of votes and seats are exact in them.
__extension__ typedef __int128 Wide;

}  // namespace hemicycle
