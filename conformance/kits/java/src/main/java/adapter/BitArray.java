package adapter;

import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** A bit array as booleans; null is nil, no array at all. It stands here for the code that you want to test. */
final class BitArray {
  private final boolean[] bits;

  private BitArray(boolean[] bits) {
    this.bits = bits;
  }

  /** An array of the characters of a text, x for set. */
  static BitArray of(String text) {
    BitArray array = new BitArray(new boolean[text.length()]);
    for (int index = 0; index < text.length(); index++) array.bits[index] = text.charAt(index) == 'x';
    return array;
  }

  /** A clear array, or nil for a size of 0 or less. */
  static BitArray make(int size) {
    return size <= 0 ? null : new BitArray(new boolean[size]);
  }

  static int size(BitArray array) {
    return array == null ? 0 : array.bits.length;
  }

  static boolean get(BitArray array, long index) {
    return index < size(array) && array.bits[(int) index];
  }

  /** Writes one bit; returns whether the index was in range. */
  static boolean set(BitArray array, long index, boolean value) {
    if (index >= size(array)) return false;
    array.bits[(int) index] = value;
    return true;
  }

  static BitArray copy(BitArray array) {
    return array == null ? null : new BitArray(array.bits.clone());
  }

  static BitArray or(BitArray left, BitArray right) {
    if (left == null && right == null) return null;
    BitArray result = new BitArray(new boolean[Math.max(size(left), size(right))]);
    for (int index = 0; index < size(result); index++) result.bits[index] = get(left, index) || get(right, index);
    return result;
  }

  static BitArray and(BitArray left, BitArray right) {
    if (left == null || right == null) return null;
    BitArray result = new BitArray(new boolean[Math.min(size(left), size(right))]);
    for (int index = 0; index < size(result); index++) result.bits[index] = get(left, index) && get(right, index);
    return result;
  }

  static BitArray sub(BitArray left, BitArray right) {
    if (left == null || right == null) return null;
    BitArray result = copy(left);
    for (int index = 0; index < size(result); index++) result.bits[index] = get(left, index) && !get(right, index);
    return result;
  }

  static boolean isEmpty(BitArray array) {
    return setBits(array).length == 0;
  }

  static boolean isFull(BitArray array) {
    return setBits(array).length == size(array);
  }

  /** The index of some set bit, or null. */
  static Integer pickRandom(BitArray array) {
    int[] indices = setBits(array);
    return indices.length == 0 ? null : indices[ThreadLocalRandom.current().nextInt(indices.length)];
  }

  private static int[] setBits(BitArray array) {
    return IntStream.range(0, size(array)).filter(index -> get(array, index)).toArray();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (boolean bit : bits) text.append(bit ? 'x' : '_');
    return text.toString();
  }
}
