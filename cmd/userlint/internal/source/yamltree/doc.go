// Package yamltree parses YAML: it cuts a stream into chunks that can be read by themselves, makes nodes of them whose
// places are those in the input, follows their aliases within limits, and reads scalars by the core schema of YAML 1.2.
//
// The parser follows YAML 1.1 and knows neither limits nor broken bytes. What differs is decided here.
package yamltree
