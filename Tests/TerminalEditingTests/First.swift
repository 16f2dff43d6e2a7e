// The first file goes here.
