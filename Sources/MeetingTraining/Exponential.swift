import Foundation

/// e to the power of a number.
func exponential(_ number: Float) -> Float { exp(number) }
