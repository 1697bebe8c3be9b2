package org.attractorlab.data.read;

import java.nio.ByteBuffer;

/** The types of numbers that arrays in files have. */
enum ElementType {
  UINT8(1) {
    @Override
    double get(ByteBuffer data, int at) {
      return Byte.toUnsignedInt(data.get(at));
    }
  },
  INT8(1) {
    @Override
    double get(ByteBuffer data, int at) {
      return data.get(at);
    }
  },
  UINT16(2) {
    @Override
    double get(ByteBuffer data, int at) {
      return Short.toUnsignedInt(data.getShort(at));
    }
  },
  INT16(2) {
    @Override
    double get(ByteBuffer data, int at) {
      return data.getShort(at);
    }
  },
  UINT32(4) {
    @Override
    double get(ByteBuffer data, int at) {
      return Integer.toUnsignedLong(data.getInt(at));
    }
  },
  INT32(4) {
    @Override
    double get(ByteBuffer data, int at) {
      return data.getInt(at);
    }
  },
  INT64(8) {
    @Override
    double get(ByteBuffer data, int at) {
      return data.getLong(at);
    }
  },
  FLOAT16(2) {
    @Override
    double get(ByteBuffer data, int at) {
      return Float.float16ToFloat(data.getShort(at));
    }
  },
  FLOAT32(4) {
    @Override
    double get(ByteBuffer data, int at) {
      return data.getFloat(at);
    }
  },
  FLOAT64(8) {
    @Override
    double get(ByteBuffer data, int at) {
      return data.getDouble(at);
    }
  };

  private final int bytes;

  ElementType(int bytes) {
    this.bytes = bytes;
  }

  int bytes() {
    return bytes;
  }

  /** The number that starts at a byte, in the byte order of the buffer. */
  abstract double get(ByteBuffer data, int at);
}
