#include "models/base/contracts.hpp"
