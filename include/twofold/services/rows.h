// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The rows and filters that pages and lists are made of: plain values of the store, which services hand on as they
// are. Layers above take them from here; the functions that fill them are called inside Backend::read().
#include "twofold/store/read.h"
