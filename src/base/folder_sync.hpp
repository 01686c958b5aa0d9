// The names in a folder, brought to disk.
#pragma once

#include <string>

namespace relimb {

/// Returns when the names in the folder of `path`, such as one just renamed, are on disk. Without
/// it a power cut may undo a rename that later steps rely on. Some file systems can not sync a
/// folder: that is let pass.
void sync_folder_of(const std::string& path);

}  // namespace relimb
