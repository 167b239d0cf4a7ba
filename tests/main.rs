mod mistakes;
mod smallest;
